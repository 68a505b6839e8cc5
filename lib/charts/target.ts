/** What a part of a chart opens. Plotly carries plain values only, so a target travels as text. */
export type Target =
  | { readonly kind: "feature"; readonly name: string }
  | { readonly kind: "instant"; readonly at: string }
  | { readonly kind: "alert"; readonly id: number }
  | { readonly kind: "version"; readonly name: string }
  | { readonly kind: "run"; readonly name: string };

export const toFeature = (name: string) => `feature:${name}`;
export const toInstant = (at: string) => `instant:${at}`;
export const toAlert = (id: number) => `alert:${id}`;
export const toRun = (id: string) => `run:${id}`;
export const toVersion = (name: string) => `version:${name}`;

export function parseTarget(text: unknown): Target | null {
  if (typeof text !== "string") return null;
  const colon = text.indexOf(":");
  const kind = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  if (colon < 1 || rest === "") return null;
  if (kind === "feature" || kind === "version" || kind === "run") return { kind, name: rest };
  if (kind === "instant") return { kind, at: rest };
  if (kind === "alert" && /^\d+$/.test(rest)) return { kind, id: Number(rest) };
  return null;
}
