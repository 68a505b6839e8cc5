const minus = "\u2212";

const withMinus = (text: string) => text.replace("-", minus);

const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** "17,139" */
export const formatCount = (value: number) => withMinus(grouped.format(value));

/** "0.245", in as many decimals as an effect is read to. */
export const formatEffect = (value: number) => withMinus(value.toFixed(3));

/** "0.10", "15", "130,000": below 10 two decimals, more where the value has them. */
export function formatThreshold(value: number): string {
  if (Math.abs(value) >= 10) return Number.isInteger(value) ? formatCount(value) : formatNumber(value);
  const two = value.toFixed(2);
  return withMinus(Number(two) === value ? two : String(Number(value.toPrecision(3))));
}

/** "5e-125", "0.015", "< 1e-300". */
export function formatP(p: number): string {
  if (p < 1e-300) return "< 1e-300";
  if (p < 0.001) return p.toExponential(0);
  return String(Number(p.toPrecision(2)));
}

/** "p = 2e-283", "p < 1e-300". */
export const formatPWords = (p: number) => (p < 1e-300 ? "p < 1e-300" : `p = ${formatP(p)}`);

/** "1.1e-5", "0.05". */
export const formatAlpha = (alpha: number) =>
  alpha < 0.001 ? alpha.toExponential(1).replace(".0e", "e") : String(Number(alpha.toPrecision(2)));

/** "38 %", "5.3 %", "0.18 %": more decimals the smaller it is, unless told how many. */
export function formatShare(share: number, decimals?: number): string {
  const percent = share * 100;
  const size = Math.abs(percent);
  const digits = decimals ?? (size >= 20 || percent === 0 ? 0 : size >= 1 ? 1 : 2);
  return `${withMinus(percent.toFixed(digits))} %`;
}

/** "12.5", "−0.4", "1,204", "0.0031": three digits that matter, never fewer than the integer part. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9 || (size > 0 && size < 1e-4))
    return withMinus(Number(value.toPrecision(3)).toExponential());
  if (size >= 1000) return formatCount(value);
  if (size >= 100) return withMinus(value.toFixed(0));
  if (size >= 1) return withMinus(value.toFixed(1));
  return withMinus(String(Number(value.toPrecision(2))));
}

/** "−20", "2.5", "0.125": the end of a bin or an axis, as short as it is exact to four digits. */
export function formatBound(value: number): string {
  const size = Math.abs(value);
  return size >= 10_000 ? formatNumber(value) : withMinus(String(Number(value.toPrecision(4))));
}

/** "+0.014", "−0.029", "0.000". */
export function formatChange(value: number, decimals = 3): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return value > 0 ? `+${text}` : `${minus}${text}`;
}

/** What stands for a number that is not known. */
export const unknown = "–";

export function formatOr(value: number | null, format: (value: number) => string): string {
  return value === null ? unknown : format(value);
}
