"use client";

import { compareHref } from "@/components/compare/compare-state";
import { PageLink } from "@/components/shell/page-link";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";

/** From a version to what it challenges, where there is more than one. */
export function CompareLink({ model }: { model: ModelDetail }) {
  const { state } = useMonitorState();
  const { name, versions, servingVersion } = model;
  if (versions.length < 2) return null;
  const challenger = state.version && state.version !== servingVersion ? state.version : null;
  return (
    <PageLink
      href={compareHref(name, state, { challenger })}
      className="link inline-flex min-h-6 items-center text-quiet whitespace-nowrap text-ink-2 max-phone:min-h-(--control) print:hidden"
    >
      Compare versions
    </PageLink>
  );
}
