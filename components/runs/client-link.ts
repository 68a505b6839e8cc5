import { compareHref, experimentHref, runHref } from "./runs-state";

/** The page that a link means which an MLflow client printed: they put their places behind a #. */
export function clientLink(hash: string): string | null {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const [, experiment, run] = path.match(/^\/experiments\/(\d+)(?:\/runs\/([\w.-]+))?(?:\/.*)?$/) ?? [];
  if (run) return runHref(run);
  if (experiment) return experimentHref(experiment);
  if (path !== "/compare-runs") return null;
  const runs = readList(new URLSearchParams(query).get("runs"));
  return runs.length > 0 ? compareHref(runs) : "/runs";
}

function readList(text: string | null): readonly string[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
  } catch {
    return [];
  }
}
