import type { MetricValue, RunSummary } from "@/lib/contracts/runs";

/** A param or a metric as a column: its name is how filters and orders write it. */
export interface RunColumn {
  readonly field: string;
  readonly kind: "metrics" | "params";
  readonly key: string;
}

const bare = /^[\w/-]+(\.[\w/-]+)*$/;

const quoted = (key: string) => (bare.test(key) ? key : key.includes("`") ? `"${key}"` : `\`${key}\``);

const columnOf = (kind: RunColumn["kind"], key: string): RunColumn => ({
  field: `${kind}.${quoted(key)}`,
  kind,
  key,
});

type Logged = Pick<RunSummary, "params" | "metrics">;

/** Every column that some runs could have: metrics, then params, by name. */
export function columnsOf(runs: readonly Logged[]): readonly RunColumn[] {
  const named = (kind: RunColumn["kind"]) =>
    [...new Set(runs.flatMap((run) => run[kind].map(({ key }) => key)))]
      .sort()
      .map((key) => columnOf(kind, key));
  return [...named("metrics"), ...named("params")];
}

const defaultOfEach = 3;

/** The columns that say most: those that most runs have, and of params those that tell the runs apart. */
export function telling(runs: readonly Logged[], columns: readonly RunColumn[]): readonly RunColumn[] {
  const scores = new Map(columns.map((column) => [column, scoreOf(runs, column)]));
  const best = (kind: RunColumn["kind"]) =>
    columns
      .filter((column) => column.kind === kind)
      .toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
      .slice(0, defaultOfEach);
  const chosen = new Set([...best("metrics"), ...best("params")]);
  return columns.filter((column) => chosen.has(column));
}

function scoreOf(runs: readonly Logged[], column: RunColumn): number {
  const values = runs.map((run) => valueOfColumn(run, column)).filter((value) => value !== null);
  const differs = new Set(values).size > 1 ? 1 : 0;
  const isSystem = /^system\//.test(column.key) ? 1 : 0;
  return values.length + differs * runs.length - isSystem * 3 * runs.length;
}

export const valueOfColumn = (run: Logged, { kind, key }: RunColumn): string | MetricValue | null =>
  run[kind].find((entry) => entry.key === key)?.value ?? null;

/** The chosen columns in their order; a choice that no run of the page has stays, so that nothing jumps. */
export function shownColumns(
  runs: readonly Logged[],
  chosen: readonly string[] | null,
): readonly RunColumn[] {
  const columns = columnsOf(runs);
  if (chosen === null) return telling(runs, columns);
  return chosen.flatMap(
    (field) => columns.find((column) => column.field === field) ?? parsedColumn(field) ?? [],
  );
}

function parsedColumn(field: string): RunColumn | null {
  const [, kind, key = ""] = field.match(/^(metrics|params)\.(.+)$/) ?? [];
  return kind === "metrics" || kind === "params" ? columnOf(kind, key.replace(/^[`"](.*)[`"]$/, "$1")) : null;
}
