import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import type { WindowCounts } from "./window-counts";

/** The sum of some rollups. Never written to after it is made. */
export type SliceSum = WindowCounts;

const cacheBytes = 160 * 1024 * 1024;
const caches = new WeakMap<Pool, SliceCache>();

/** Sums of rollups by their revisions: most of a live window is the same from one refresh to the next. */
export class SliceCache {
  private readonly kept = new LRUCache<string, SliceSum>({ maxSize: cacheBytes, sizeCalculation: bytesOf });

  static of(pool: Pool): SliceCache {
    const cache = caches.get(pool) ?? new SliceCache();
    caches.set(pool, cache);
    return cache;
  }

  get(name: string, make: () => SliceSum): SliceSum {
    const found = this.kept.get(name);
    if (found) return found;
    const made = make();
    this.kept.set(name, made);
    return made;
  }
}

function bytesOf({ columns }: SliceSum): number {
  let bytes = 1000;
  for (const { known, unknown } of columns.values()) {
    bytes +=
      known.cells.byteLength +
      unknown.cells.byteLength +
      100 * (known.unseen.size + unknown.unseen.size + 10);
  }
  return bytes;
}
