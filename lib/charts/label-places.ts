interface LabelPlace {
  /** Where the label wants to be, in pixels from the top. */
  readonly at: number;
}

/** How far each label moves down (up when negative) so that none is nearer than `gap` to another. */
export function keepApart(places: readonly LabelPlace[], gap: number, height: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => placeOf(places, a) - placeOf(places, b));
  const moved = places.map(({ at }) => at);
  for (let round = 0; round < 8; round += 1) {
    for (let index = 1; index < order.length; index += 1) {
      const above = order[index - 1] ?? 0;
      const below = order[index] ?? 0;
      const overlap = gap - ((moved[below] ?? 0) - (moved[above] ?? 0));
      if (overlap <= 0) continue;
      moved[above] = (moved[above] ?? 0) - overlap / 2;
      moved[below] = (moved[below] ?? 0) + overlap / 2;
    }
    for (const index of order) moved[index] = Math.min(height, Math.max(0, moved[index] ?? 0));
  }
  return moved.map((at, index) => Math.round(at - placeOf(places, index)));
}

const placeOf = (places: readonly LabelPlace[], index: number) => places[index]?.at ?? 0;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const overlaps = (a: Stretch, b: Stretch) => a.from < b.to && b.from < a.to;
