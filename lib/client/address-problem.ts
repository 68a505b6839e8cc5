import type { ModelDetail } from "@/lib/contracts/model";
import { evaluationWindows, type MonitorPatch, parseInstant, rangePresets } from "./monitor-state";

/** What an address asks for and the model does not have: said once, with the way on. */
export interface AddressProblem {
  readonly headline: string;
  readonly detail: string;
  readonly action: string;
  /** What the way on changes; it leads to the model where the page itself is unknown. */
  readonly patch: MonitorPatch;
  readonly leads: "here" | "model";
}

type Known = Pick<ModelDetail, "name" | "versions" | "servingVersion" | "segments" | "columns">;

/** The address as it was written, before anything falls back to a default. */
export interface Address {
  readonly get: (name: string) => string | null;
}

const dayMs = 86_400_000;
const longestRangeDays = 92;

/** The first part of an address that nothing can be shown for; null when all of it is known. */
export function addressProblem(
  address: Address,
  model: Known,
  feature: string | null = null,
): AddressProblem | null {
  return (
    featureProblem(model, feature) ??
    versionProblem(model, address.get("version")) ??
    segmentProblem(model, address.get("segment")) ??
    againstProblem(model, address.get("against")) ??
    presetProblem("range", rangePresets, address.get("range"), "Show 7 d") ??
    presetProblem("window", evaluationWindows, address.get("window"), "Show the window of 24 h") ??
    spanProblem(address.get("from"), address.get("to"))
  );
}

const here = (headline: string, detail: string, action: string, patch: MonitorPatch): AddressProblem => ({
  headline,
  detail,
  action,
  patch,
  leads: "here",
});

const listed = (names: readonly string[]) => {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
};

function featureProblem({ name, columns }: Known, feature: string | null): AddressProblem | null {
  if (feature === null || columns.some((column) => column.name === feature)) return null;
  const names = columns.filter(({ role }) => role === "feature").map((column) => column.name);
  return {
    headline: `${name} has no feature ${feature}.`,
    detail: names.length > 0 ? `Its features are ${listed(names.slice(0, 12))}.` : "",
    action: `Open ${name}`,
    patch: {},
    leads: "model",
  };
}

function versionProblem(model: Known, version: string | null): AddressProblem | null {
  const names = model.versions.map(({ name }) => name);
  if (version === null || names.length === 0 || names.includes(version)) return null;
  const shown = model.servingVersion ?? names.at(-1);
  return here(
    `${model.name} has no version ${version}.`,
    `Its versions are ${listed(names)}.`,
    `Show version ${shown}`,
    { version: null },
  );
}

function segmentProblem({ name, segments }: Known, segment: string | null): AddressProblem | null {
  if (segment === null) return null;
  const cut = segment.indexOf(":");
  const [column, value] = [segment.slice(0, Math.max(0, cut)), segment.slice(cut + 1)];
  const declared = segments.find((each) => each.column === column);
  if (declared?.values.includes(value)) return null;
  const all = "Show all predictions";
  if (declared) {
    return here(
      `${name} has no segment ${column} ${value}.`,
      `${declared.values.length} values of ${column} are counted apart; the segment menu has them.`,
      all,
      { segment: null },
    );
  }
  const sliced = listed(segments.map((each) => each.column));
  return here(
    `${name} is not sliced by ${column || value}.`,
    sliced ? `It is sliced by ${sliced}.` : "It has no segments.",
    all,
    { segment: null },
  );
}

function againstProblem(model: Known, against: string | null): AddressProblem | null {
  if (against === null || against === "reference" || against === "previous") return null;
  const version = against.startsWith("version:") ? against.slice("version:".length) : null;
  if (version !== null && model.versions.some(({ name }) => name === version)) return null;
  return here(
    version === null ? `Nothing can be held against ${against}.` : `${model.name} has no version ${version}.`,
    "A window is held against the reference, the period before or another version.",
    "Hold it against the reference",
    { against: null },
  );
}

const spaced = (preset: string) => preset.replace(/(\d)([a-z])/, "$1 $2");

function presetProblem(
  name: "range" | "window",
  presets: readonly string[],
  value: string | null,
  action: string,
): AddressProblem | null {
  if (value === null || presets.includes(value)) return null;
  return here(`There is no ${name} ${value}.`, `There are ${listed(presets.map(spaced))}.`, action, {
    [name]: null,
  });
}

function spanProblem(from: string | null, to: string | null): AddressProblem | null {
  const back = (headline: string, detail: string) =>
    here(headline, detail, "Show 7 d to now", { from: null, to: null });
  const unread = [from, to].find((instant) => instant !== null && parseInstant(instant) === null);
  if (unread) return back(`${unread} is not a time.`, "A time looks like 2026-01-31T14:00:00Z.");
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  if (days <= 0) return back("The range ends before it starts.", "");
  if (days > longestRangeDays)
    return back(`The range is longer than ${longestRangeDays} days.`, "Choose a shorter one.");
  return null;
}
