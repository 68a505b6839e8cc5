export interface Touch {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
}

const farthestPixels = 10;
const longestMs = 500;

/** A finger that came down and left at once in the same place; anything else is a swipe or a long press. */
export const isTap = (down: Touch, up: Touch) =>
  Math.hypot(up.x - down.x, up.y - down.y) < farthestPixels && up.ms - down.ms < longestMs;
