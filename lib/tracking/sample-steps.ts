export interface StepsOfRuns {
  /** Each step that any run has, ascending. */
  readonly steps: readonly number[];
  /** The first and last steps of each run. */
  readonly ends: readonly number[];
}

/** About so many steps of a span, evenly taken, with its last one and the ends of every run that lie in it. */
export function sampleSteps(
  { steps, ends }: StepsOfRuns,
  span: { readonly from: number; readonly to: number },
  maximum: number,
): readonly number[] {
  const inside = (step: number) => span.from <= step && step <= span.to;
  const within = steps.filter(inside);
  const chosen = new Set(within.length <= maximum ? within : within.slice(-1));
  if (within.length > maximum) {
    const interval = within.length / maximum;
    for (let index = 0; index < maximum; index += 1) chosen.add(within[Math.trunc(index * interval)] ?? 0);
  }
  for (const step of ends.filter(inside)) chosen.add(step);
  return [...chosen].sort((a, b) => a - b);
}
