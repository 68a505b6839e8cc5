import { formatEffect, formatNumber } from "@/lib/charts/format";

/** A metric, a distance or a share as people read them: three decimals under one, three digits above. */
export function formatMeasure(value: number): string {
  const size = Math.abs(value);
  if (size < 1) return formatEffect(value);
  return size < 100 ? value.toPrecision(3).replace("-", "−") : formatNumber(value);
}
