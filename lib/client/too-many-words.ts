const inUnits = (count: number, unit: "second" | "minute") =>
  new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" }).format(count);

/** What somebody is told who tried too often: how long to wait, as the server's Retry-After has it. */
export function tooManyWords(retryAfter: string | null): string {
  const seconds = Number(retryAfter);
  if (!(seconds > 0)) return "Too many attempts: wait a little, then try again.";
  const wait =
    seconds < 60 ? inUnits(Math.ceil(seconds), "second") : inUnits(Math.ceil(seconds / 60), "minute");
  return `Too many attempts: try again in ${wait}.`;
}
