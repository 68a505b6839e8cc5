import type { Verdict } from "@/lib/contracts/common";
import { directionOf } from "./metric-direction";
import { formatMetricValue, numberOf } from "./metric-value";
import type { CurveSet } from "./run-curves";
import { runLetter } from "./run-look";

/** Who ends best, or where a single run ends. */
export function curvesVerdict({ key, curves }: CurveSet): Verdict {
  const ends = curves.flatMap(({ place, history }) => {
    const value = numberOf(history.points.at(-1)?.value ?? "NaN");
    return value === null ? [] : [{ place, value }];
  });
  const said = (headline: string): Verdict => ({ level: "info", headline, detail: "" });
  const [first] = ends;
  if (!first) return said("No run ends in a number");
  if (curves.length === 1) return said(`${formatMetricValue(first.value)} at the end`);
  const direction = directionOf(key) ?? "higher";
  const sign = direction === "higher" ? 1 : -1;
  const best = ends.reduce((held, end) => (sign * (end.value - held.value) > 0 ? end : held), first);
  const tied = ends.filter(({ value }) => value === best.value);
  if (tied.length === ends.length) return said(`All end at ${formatMetricValue(best.value)}`);
  const word = directionOf(key) === null ? "ends highest" : "ends best";
  return said(`${runLetter(best.place)} ${word}, at ${formatMetricValue(best.value)}`);
}
