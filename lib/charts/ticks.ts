const steps = [1, 2, 2.5, 5, 10];

/** The round step that divides an extent into about `count` parts. */
function niceStep(lowest: number, highest: number, count: number): number {
  const rough = (highest - lowest) / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (steps.find((each) => each * power >= rough * 0.999) ?? 10);
}

/** Round values inside [lowest, highest], in about `count` steps: two at least, since one says nothing of scale. */
export function niceTicks(lowest: number, highest: number, count: number): number[] {
  if (!(highest > lowest)) return [lowest];
  const ticks = ticksOf(lowest, highest, niceStep(lowest, highest, count));
  return ticks.length < 2 ? niceTicks(lowest, highest, count + 1) : ticks;
}

function ticksOf(lowest: number, highest: number, step: number): number[] {
  const first = Math.ceil(lowest / step - 1e-9);
  const last = Math.floor(highest / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step, step));
}

/** The smallest range of whole steps that holds both ends. */
export function niceRange(lowest: number, highest: number, count: number): [number, number] {
  const step = niceStep(lowest, highest, count);
  return [
    rounded(Math.floor(lowest / step + 1e-9) * step, step),
    rounded(Math.ceil(highest / step - 1e-9) * step, step),
  ];
}

/** As many decimals as tell neighbouring ticks apart. */
export function tickLabels(ticks: readonly number[]): string[] {
  const step = ticks.length > 1 ? Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) : Math.abs(ticks[0] ?? 1);
  const decimals = step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
  const finer = ticks.some((tick) => Number(tick.toFixed(decimals)) !== tick) ? 1 : 0;
  return ticks.map((tick) => {
    if (Number.isInteger(tick) && Math.abs(tick) < 1000) return String(tick).replace("-", "\u2212");
    if (Math.abs(tick) >= 1000) return tick.toLocaleString("en-GB").replace("-", "\u2212");
    return tick.toFixed(decimals + finer).replace("-", "\u2212");
  });
}

export const shareLabels = (ticks: readonly number[]) =>
  tickLabels(ticks.map((tick) => rounded(tick * 100, 1e-6))).map((label) =>
    label === "0" ? "0" : `${label} %`,
  );

function rounded(value: number, step: number): number {
  const decimals = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(step))));
  return Number(value.toFixed(decimals));
}
