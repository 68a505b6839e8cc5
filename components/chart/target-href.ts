import type { Target } from "@/lib/charts/target";
import type { MonitorPatch } from "@/lib/client/monitor-state";

type Href = (path: string, patch?: MonitorPatch) => string;

/** The address of what a part of a chart stands for, under the page's state. */
export function targetHref(model: string, target: Target, href: Href): string {
  const page = `/models/${encodeURIComponent(model)}`;
  if (target.kind === "feature") return href(`${page}/features/${encodeURIComponent(target.name)}`);
  if (target.kind === "alert") return `/alerts/${target.id}`;
  if (target.kind === "run") return `/runs/${encodeURIComponent(target.name)}`;
  if (target.kind === "version") return href(page, { version: target.name });
  return href(page, { to: target.at });
}
