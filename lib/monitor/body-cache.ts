import { LRUCache } from "lru-cache";
import type { Pool } from "pg";

interface KeptBody {
  readonly revision: number;
  readonly body: Buffer;
}

const cacheBytes = 160 * 1024 * 1024;
const caches = new WeakMap<Pool, BodyCache>();

/**
 * Rollups that were read before, so that a statement fetches only those that changed since: each write of a rollup
 * gives it a revision that no other has. What is read is still what the statement's snapshot says.
 */
export class BodyCache {
  private readonly kept = new LRUCache<string, KeptBody>({
    maxSize: cacheBytes,
    sizeCalculation: ({ body }) => body.byteLength + 200,
  });

  static of(pool: Pool): BodyCache {
    const cache = caches.get(pool) ?? new BodyCache();
    caches.set(pool, cache);
    return cache;
  }

  /** Revisions of the bodies kept at these places: they need not be fetched. */
  holding(places: readonly string[]): Held {
    const bodies = new Map<number, Buffer>();
    for (const place of places) {
      const found = this.kept.get(place);
      if (found) bodies.set(found.revision, found.body);
    }
    return new Held(bodies, (place, kept) => this.kept.set(place, kept));
  }
}

/** The bodies that a statement need not fetch: held here until it is done, whatever the cache drops meanwhile. */
export class Held {
  constructor(
    private readonly bodies: ReadonlyMap<number, Buffer>,
    private readonly keep: (place: string, kept: KeptBody) => void,
  ) {}

  get revisions(): number[] {
    return [...this.bodies.keys()];
  }

  /** The body of a rollup: the one fetched, or the one held. */
  bodyOf(place: string, revision: number, fetched: Buffer | null): Buffer {
    const body = fetched ?? this.bodies.get(revision);
    if (!body) throw new Error(`counter ${place} was neither fetched nor held`);
    if (fetched) this.keep(place, { revision, body });
    return body;
  }
}
