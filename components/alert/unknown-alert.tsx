import { PageLink } from "@/components/shell/page-link";

/** An alert goes with its model, and one that late rows took back before anybody saw it goes too. */
export function UnknownAlert({ id }: { id: number }) {
  return (
    <main id="content" className="max-w-prose flex-1 p-6">
      <h1 className="text-page font-semibold">There is no alert {id}.</h1>
      <p className="mt-2 text-ink-2">
        Its model may have been removed, or late rows have shown that it need not have fired.{" "}
        <PageLink href="/alerts" className="link text-ink">
          Open the alerts
        </PageLink>
      </p>
    </main>
  );
}
