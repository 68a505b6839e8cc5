export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

const inset = 3;

/** Room for every value and the threshold; a flat line stands in the middle. */
export function scaleOf(values: readonly (number | null)[], threshold: number | null): Scale | null {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return null;
  const all = threshold === null ? known : [...known, threshold];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  return lowest === highest ? { lowest: lowest - 1, highest: highest + 1 } : { lowest, highest };
}

export function heightOf(value: number, scale: Scale, box: Box): number {
  const share = (value - scale.lowest) / (scale.highest - scale.lowest);
  return round(inset + (1 - share) * (box.height - 2 * inset));
}

export function placeOf(index: number, count: number, box: Box): number {
  return round(inset + (count < 2 ? 1 : index / (count - 1)) * (box.width - 2 * inset));
}

/** A line with gaps where nothing is known. */
export function linePath(values: readonly (number | null)[], scale: Scale, box: Box): string {
  let drawing = false;
  let path = "";
  for (const [index, value] of values.entries()) {
    if (value === null) {
      drawing = false;
      continue;
    }
    path += `${drawing ? "L" : "M"}${placeOf(index, values.length, box)} ${heightOf(value, scale, box)}`;
    drawing = true;
  }
  return path;
}

/** Bars from the ground up, as one path of steps. */
export function barsPath(values: readonly number[], box: Box): string {
  const highest = Math.max(...values, 1);
  const step = box.width / values.length;
  return values
    .map((value, index) => {
      const height = round((value / highest) * box.height);
      return height === 0 ? "" : `M${round(index * step)} ${box.height}v${-height}h${round(step)}v${height}z`;
    })
    .join("");
}

const round = (value: number) => Math.round(value * 10) / 10;
