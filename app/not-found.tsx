import { PageLink } from "@/components/shell/page-link";

export default function NotFound() {
  return (
    <main id="content" className="flex-1 p-6">
      <h1 className="text-page font-semibold">No page stands here.</h1>
      <p className="mt-2 text-ink-2">
        The address may be old.{" "}
        <PageLink href="/" className="link">
          Open the fleet
        </PageLink>
        , or press <b>/</b> to search.
      </p>
    </main>
  );
}
