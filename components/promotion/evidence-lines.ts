import { alertHref } from "@/components/alerts-list/alert-place";
import { freezeWords } from "@/components/policy/freeze-words";
import { formatBytes } from "@/components/run/format-bytes";
import { dayClockWords } from "@/components/time/time-words";
import { formatBound, formatChange, formatCount } from "@/lib/charts/format";
import type { FreezeWindow } from "@/lib/contracts/promotion-policy";
import type { GateResult } from "@/lib/contracts/promotions";

interface EvidenceLine {
  readonly label: string;
  readonly value: string;
  /** Where it can be looked at. */
  readonly href?: string;
}

const labels: Readonly<Record<string, string>> = {
  value: "Measured",
  interval: "95 %",
  minimum: "Floor",
  champion: "Champion",
  challenger: "This version",
  difference: "Difference",
  lower: "95 % from",
  upper: "95 % to",
  margin: "May be worse by",
  rows: "Labelled rows",
  needed: "Rows needed",
  labelled: "Labelled rows",
  from: "From",
  to: "To",
  evaluatedAt: "Last evaluated",
  hours: "Hours with predictions",
  predictions: "Predictions",
  neededHours: "Hours needed",
  neededPredictions: "Predictions needed",
  files: "Files",
  bytes: "Size",
  digest: "SHA-256 now",
  recorded: "SHA-256 first seen",
  at: "Kept at",
  run: "Run",
  status: "Answered",
  host: "Asked",
  window: "Over",
  metric: "Metric",
};

/** Said by the title of the gate, or by another line. */
const unsaid = new Set(["label", "verdict", "reason", "higherIsBetter", "metric"]);

/** The figures that decided a gate, each on a line that a person reads. */
export function evidenceLines({ kind, evidence }: Pick<GateResult, "kind" | "evidence">): EvidenceLine[] {
  return Object.entries(evidence)
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .filter(([key, value]) => !unsaid.has(key) && value !== null && value !== undefined)
    .flatMap(([key, value]) => linesOf(kind, key, value));
}

const order = Object.keys(labels);

/** What is stored has lost the order in which it was written. */
const placeOf = (key: string) => {
  const place = order.indexOf(key);
  return place < 0 ? order.length : place;
};

function linesOf(kind: string, key: string, value: unknown): EvidenceLine[] {
  const label = labels[key] ?? spaced(key);
  if (key === "interval" && isInterval(value)) {
    return [{ label, value: `${formatBound(value.lower)} to ${formatBound(value.upper)}` }];
  }
  if (kind === "freeze" && key === "window")
    return [{ label: "Freeze", value: freezeWords(value as FreezeWindow) }];
  if (key === "alerts" && Array.isArray(value)) return value.flatMap(alertLine);
  if (Array.isArray(value)) return value.length === 0 ? [] : [{ label, value: value.map(String).join("; ") }];
  const columns = kind === "schema" ? signatureWords(value) : null;
  if (columns)
    return [{ label: key === "version" ? "This version takes" : "The champion takes", value: columns }];
  const words = plainWords(key, value);
  return words === null ? [] : [{ label, value: words }];
}

function plainWords(key: string, value: unknown): string | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    if (key === "bytes") return formatBytes(value);
    if (key === "difference" || key === "lower" || key === "upper") return formatChange(value);
    return Number.isInteger(value) ? formatCount(value) : formatBound(value);
  }
  if (typeof value !== "string") return null;
  return isInstant.test(value) ? `${dayClockWords(new Date(value))} UTC` : value;
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

const isInterval = (value: unknown): value is { lower: number; upper: number } =>
  isRecord(value) && typeof value.lower === "number" && typeof value.upper === "number";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function alertLine(alert: unknown): EvidenceLine[] {
  if (!isRecord(alert)) return [];
  const line = { label: `Alert ${alert.id}`, value: `${alert.headline}, ${alert.severity}` };
  return [typeof alert.id === "number" ? { ...line, href: alertHref(alert.id) } : line];
}

function signatureWords(value: unknown): string | null {
  if (!isRecord(value) || !Array.isArray(value.inputs)) return null;
  return value.inputs
    .filter(isRecord)
    .map(({ name, type }) => `${name} ${type}`)
    .join(", ");
}

/** "neededRows" as "Needed rows". */
const spaced = (key: string) => {
  const words = key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
