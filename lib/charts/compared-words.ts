import type { Verdict } from "@/lib/contracts/common";
import type { MetricRow, ParamRow } from "./compared-rows";
import { runLetter } from "./run-look";

/** What a comparison says first: which params differ and who is best. */
export function comparedVerdict(
  names: readonly string[],
  params: readonly ParamRow[],
  metrics: readonly MetricRow[],
): Verdict {
  if (names.length < 2) {
    return { level: "info", headline: "One run stands alone.", detail: "Select another to compare it with." };
  }
  return { level: "info", headline: leaderWords(names, metrics), detail: differenceWords(params) };
}

function leaderWords(names: readonly string[], metrics: readonly MetricRow[]): string {
  const judged = metrics.filter(({ best }) => best.some(Boolean));
  if (judged.length === 0) return "No metric tells these runs apart.";
  const wins = names.map((_, place) => judged.filter(({ best }) => best[place]).length);
  const most = Math.max(...wins);
  const leaders = names.flatMap((name, place) =>
    wins[place] === most ? [`${runLetter(place)} ${name}`] : [],
  );
  const what = judged.length === 1 ? (judged[0]?.key ?? "") : `${most} of ${judged.length} metrics`;
  return `${leaders.join(" and ")} ${leaders.length === 1 ? "is" : "are"} best on ${what}.`;
}

function differenceWords(params: readonly ParamRow[]): string {
  if (params.length === 0) return "";
  const differing = params.filter(({ differs }) => differs).map(({ key }) => key);
  if (differing.length === 0) return `All ${params.length} params are the same.`;
  const shown = differing.slice(0, 4).join(", ");
  const more = differing.length > 4 ? ` and ${differing.length - 4} more` : "";
  return `${differing.length} of ${params.length} params ${differing.length === 1 ? "differs" : "differ"}: ${shown}${more}.`;
}
