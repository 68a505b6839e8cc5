import { PageLink } from "@/components/shell/page-link";
import { versionsHref } from "@/components/versions/version-href";

export function VersionsLink({ name }: { name: string }) {
  return (
    <PageLink
      href={versionsHref(name)}
      className="link inline-flex min-h-6 items-center text-quiet whitespace-nowrap text-ink-2 max-phone:min-h-(--control) print:hidden"
    >
      Versions
    </PageLink>
  );
}
