const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A number as a sentence says it: three digits that matter. */
export function figure(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1000) return rows(value);
  if (size >= 100) return value.toFixed(0);
  if (size < 0.001) return value.toPrecision(2);
  return size < 1 ? trimmed(value.toFixed(size < 0.1 ? 4 : 3)) : trimmed(value.toPrecision(3));
}

const trimmed = (text: string) => (text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text);

/** A count with its thousands apart. */
export const rows = (count: number): string => Math.round(count).toLocaleString("en-US");

export const percent = (share: number): string => {
  const value = 100 * share;
  if (value !== 0 && Math.abs(value) < 0.1) return `${value.toFixed(2)} %`;
  return `${trimmed(value.toFixed(Math.abs(value) < 10 ? 1 : 0))} %`;
};

/** Metrics and effects: three decimals. */
export const decimal = (value: number): string => value.toFixed(3);

/** A metric as sentences and rows say it: 0.683 of a share, 4.10 of a loss in its own unit. */
export function metricFigure(value: number): string {
  const size = Math.abs(value);
  if (size < 1) return decimal(value);
  return size < 100 ? value.toPrecision(3) : figure(value);
}

export function probability(p: number): string {
  if (p < 1e-300) return "p < 1e-300";
  return p < 0.001 ? `p = ${p.toExponential(0)}` : `p = ${figure(p)}`;
}

/** Mon 15 Jun 14:00 UTC */
export function moment(at: Date): string {
  const clock = at.toISOString().slice(11, 16);
  return `${days[at.getUTCDay()]} ${at.getUTCDate()} ${months[at.getUTCMonth()]} ${clock} UTC`;
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${rows(count)} ${count === 1 ? one : many}`;

/** A window's length with its unit apart: 24 h, 7 d. */
export const windowLength = (window: string): string => window.replace(/(?<=\d)(?=[a-z])/, " ");
