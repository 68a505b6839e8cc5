import { PageLink } from "@/components/shell/page-link";

export function NoModel({ name }: { name: string }) {
  return (
    <main id="content" className="flex-1 p-6">
      <h1 className="text-page font-semibold">No model is called {name}.</h1>
      <p className="mt-2 text-ink-2">
        It may have been removed.{" "}
        <PageLink href="/" className="link">
          Open the fleet
        </PageLink>{" "}
        or{" "}
        <PageLink href={`/add?name=${encodeURIComponent(name)}`} className="link">
          add it
        </PageLink>
        .
      </p>
    </main>
  );
}
