export interface BenchmarkRow {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
  /** Whether the measured figure must stay above or below the limit. */
  readonly must: "reach" | "stay below";
}

/** Prints one row of the table in docs/performance.md: what, measured, limit, ratio (above 1 is better than the limit). */
export function printRow({ what, measured, limit, unit, must }: BenchmarkRow): void {
  const ratio = must === "reach" ? measured / limit : limit / measured;
  const bound = must === "reach" ? ">=" : "<";
  console.log(
    `| ${what} | ${show(measured)} ${unit} | ${bound} ${show(limit)} ${unit} | ${Number.isFinite(ratio) ? ratio.toFixed(2) : "∞"} |`,
  );
}

/** Prints a row that could not be measured here, and why. */
export function printLeftOut(what: string, reason: string): void {
  console.log(`| ${what} | left out: ${reason} | | |`);
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
