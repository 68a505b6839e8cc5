import type { PolicyDecision } from "@/lib/contracts/drift";

type Decided = Extract<PolicyDecision, { status: "decided" }>;

/** Above this a column is called blind: a normal column would have to move by 1.35 of its standard deviations. */
const blindFrom = 0.5;
/** Above this many floors a column still sees, but its verdict says how much it overlooks. */
const dullFromFloors = 2;

/** Policy `seed` has no floor to reach: it alarms from any effect. */
export const seesChange = ({ policy, smallestAlarming }: Decided): boolean =>
  policy === "seed" || (smallestAlarming !== null && smallestAlarming <= blindFrom);

/** Whether what was decided of a column says nothing, since no window of it could have alarmed. */
export function isBlind(decisions: readonly PolicyDecision[]): boolean {
  const decided = decisions.filter((decision) => decision.status === "decided");
  return decided.length > 0 && !decided.some((each) => each.drift || seesChange(each));
}

/** What a column that is as expected would overlook: ", blind below D 0.48". */
export function overlooked({ smallestAlarming, floor, policy, degreesOfFreedom }: Decided): string {
  const dull = policy === "budget" && smallestAlarming !== null && smallestAlarming > dullFromFloors * floor;
  return dull ? `, blind below ${degreesOfFreedom === null ? "D" : "V°"} ${smallestAlarming.toFixed(2)}` : "";
}

/** The window that could alarm soonest. */
export function sharpest(decisions: readonly PolicyDecision[]): Decided | undefined {
  return decisions
    .filter((decision) => decision.status === "decided")
    .toSorted((left, right) => (left.smallestAlarming ?? 2) - (right.smallestAlarming ?? 2))[0];
}

/** Own variation may take more of the certainty than the rows' number does. */
const daysDiffer = ({ tau, effectiveSize }: Decided) => tau ** 2 * effectiveSize > 0.5;

/** Why a column cannot be judged, and from which change on it could: "its days differ too much, only D of …". */
export function blindReason(decision: Decided, many: boolean): string {
  const why = daysDiffer(decision)
    ? `${many ? "their" : "its"} days differ too much`
    : "there are too few rows to be sure";
  return `${why}, ${alarmWords(decision)} could alarm`;
}

function alarmWords({ smallestAlarming, degreesOfFreedom }: Decided): string {
  if (smallestAlarming === null) return "no change";
  return `only ${degreesOfFreedom === null ? "D" : "V°"} of ${smallestAlarming.toFixed(2)} or more`;
}

/** Blind columns together: from where the sharpest of them could alarm. */
export function blindFeatures(columns: readonly { readonly decisions: readonly PolicyDecision[] }[]): string {
  const known = columns.flatMap(({ decisions }) => sharpest(decisions) ?? []);
  const seeing = sharpest(known);
  if (!seeing) return "";
  const count = `${known.length} ${known.length === 1 ? "feature" : "features"}`;
  const why = known.every(daysDiffer)
    ? `the days of ${count} differ so much`
    : `the rows of ${count} are so few, or their days differ so much,`;
  const size = seeing.smallestAlarming;
  const measures = new Set(known.map(({ degreesOfFreedom }) => (degreesOfFreedom === null ? "D" : "V°")));
  const change =
    size === null
      ? "no change could alarm"
      : `only a change of ${[...measures].sort().join(" or ")} ≥ ${size.toFixed(2)} could alarm`;
  return `${why.charAt(0).toUpperCase()}${why.slice(1)} that ${change}.`;
}
