/** The design tokens that charts draw with, as CSS writes them. */
export const token = {
  background: "var(--bg)",
  text: "var(--text)",
  textSecond: "var(--text-2)",
  textQuiet: "var(--text-3)",
  line: "var(--line)",
  lineStrong: "var(--line-strong)",
  current: "var(--current)",
  currentBand: "var(--current-band)",
  currentBandInner: "var(--current-band-inner)",
  reference: "var(--reference)",
  referenceFill: "var(--reference-fill)",
  referenceText: "var(--reference-text)",
  ok: "var(--ok)",
  okMark: "var(--ok-mark)",
  warning: "var(--warning)",
  warningMark: "var(--warning-mark)",
  danger: "var(--danger)",
  dangerMark: "var(--danger-mark)",
  grid: "var(--grid)",
  axis: "var(--axis)",
  tick: "var(--tick)",
  threshold: "var(--threshold)",
  deploy: "var(--deploy)",
  font: "var(--font)",
} as const;

const reference = /^var\((--[a-z0-9-]+)\)$/;

/** A copy in which every `var(--token)` has the value that `read` gives; numbers are not looked at. */
export function resolveTokens<T>(value: T, read: (name: string) => string): T {
  return resolve(value, read) as T;
}

function resolve(value: unknown, read: (name: string) => string): unknown {
  if (typeof value === "string") {
    const name = reference.exec(value)?.[1];
    return name ? read(name) : value;
  }
  if (Array.isArray(value)) {
    return typeof value[0] === "number" ? value : value.map((item) => resolve(item, read));
  }
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, read)]));
}
