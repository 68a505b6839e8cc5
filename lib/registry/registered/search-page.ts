import { encodePageToken } from "@/lib/search-filter/page-token";

export interface Search {
  readonly filter: string;
  readonly orderBy: readonly string[];
  readonly maximum: number;
  readonly pageToken: string | undefined;
}

export interface Page<T> {
  readonly found: readonly T[];
  readonly nextPageToken: string | undefined;
}

/** A page of rows of which one more was read than it holds, to know whether another follows. */
export function pageOf<T>(rows: readonly T[], { maximum }: Search, offset: number): Page<T> {
  const more = rows.length > maximum;
  return {
    found: rows.slice(0, maximum),
    nextPageToken: more ? encodePageToken(offset + maximum) : undefined,
  };
}
