import type { Verdict } from "@/lib/contracts/common";
import type { ColumnDrift } from "@/lib/contracts/drift";
import { blindFeatures } from "./blind-column";
import type { DatasetDrift } from "./drift-of-version";
import { plural } from "./figures";

/** How many features moved, and what else a person should know of them. */
export function driftVerdict(
  columns: readonly ColumnDrift[],
  { drifted, tested, share, threshold }: DatasetDrift,
): Verdict {
  const features = columns.filter(({ role }) => role === "feature");
  if (features.length === 0) {
    return {
      level: "undecided",
      headline: "No features are known yet",
      detail: "They come with the first reference.",
    };
  }
  if (tested === 0) {
    const reason = features[0]?.verdict.detail ?? "";
    return { level: "undecided", headline: "No feature can be decided yet", detail: reason };
  }
  const blind = features.filter(({ word }) => word === "blind");
  const undecided = features.length - tested;
  const short = features.find(({ word }) => word === "too few rows");
  const why = short ? `: ${short.verdict.detail}` : ".";
  const notes = [
    ...(share !== null && share >= threshold ? ["The data set as a whole counts as drifted."] : []),
    ...(blind.length > 0 ? [blindFeatures(blind)] : []),
    ...(undecided > 0 ? [`${plural(undecided, "feature has", "features have")} too few rows${why}`] : []),
  ];
  const detail = notes.join(" ");
  if (drifted > 0)
    return { level: "warning", headline: `${drifted} of ${features.length} features drifted`, detail };
  const none =
    features.length === 1 ? "The feature did not drift" : `None of ${features.length} features drifted`;
  const holes = features.filter(({ missing }) => missing.some(({ drift }) => drift));
  if (holes.length > 0)
    return { level: "warning", headline: `${none}, but ${sharesOf(holes, features)} did`, detail };
  if (blind.length === 0) return { level: "ok", headline: none, detail };
  if (features.length === 1) {
    return { level: "undecided", headline: "The only feature cannot be judged", detail };
  }
  const headline = `${none}, ${blind.length} ${blind.length === 1 ? "is" : "are"} blind`;
  return { level: blind.length === tested ? "undecided" : "info", headline, detail };
}

function sharesOf(holes: readonly ColumnDrift[], features: readonly ColumnDrift[]): string {
  if (features.length === 1) return "its missing share";
  return holes.length === 1 ? `the missing share of ${holes[0]!.column}` : `${holes.length} missing shares`;
}

/** The features by effect, the largest first, then the prediction and the confidence. */
export function byEffect(columns: readonly ColumnDrift[]): ColumnDrift[] {
  return columns.toSorted(
    (left, right) =>
      Number(left.role !== "feature") - Number(right.role !== "feature") ||
      (right.effect ?? -1) - (left.effect ?? -1) ||
      left.column.localeCompare(right.column),
  );
}
