import "server-only";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetRead } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { arrangeFlights, type Flights, type SourceFlights } from "./flights";

const MICROSECONDS_PER_MINUTE = 60_000_000n;
const MINUTE_MS = 60_000;
/** A corrected day and the widest time zone: no flight departs later than this after its stamp. */
const STAMP_SLACK_MINUTES = 3 * 1440;

/** Where the flights of 2001 are. */
export function dataPath(): string {
  const entry = createRequire(import.meta.url).resolve("vega-datasets");
  return join(dirname(entry), "..", "data", "flights-3m.parquet");
}

function lastStamp(metadata: FileMetaData, group: number): number {
  const statistics = metadata.row_groups[group]?.columns[0]?.meta_data?.statistics;
  const latest = statistics?.max_value;
  if (!(latest instanceof Date)) throw new Error("the flights file carries no date statistics");
  return latest.getTime() / MINUTE_MS;
}

function rowsBeforeGroups(metadata: FileMetaData): number[] {
  const starts: number[] = [];
  let rows = 0;
  for (const group of metadata.row_groups) {
    starts.push(rows);
    rows += Number(group.num_rows);
  }
  return [...starts, rows];
}

/**
 * Every flight that departs at or after `since` (UTC minutes), and some before: whole row groups are read.
 * Without `since`, all three million.
 */
export async function readFlights(since = Number.NEGATIVE_INFINITY): Promise<Flights> {
  const file = await asyncBufferFromFile(dataPath());
  const metadata = await parquetMetadataAsync(file);
  const starts = rowsBeforeGroups(metadata);
  const groups = metadata.row_groups.map((_, group) => group);
  const firstGroup = groups.find((group) => lastStamp(metadata, group) >= since - STAMP_SLACK_MINUTES) ?? 0;
  const firstRow = starts[firstGroup]!;
  const count = Number(metadata.num_rows) - firstRow;

  const airports: string[] = [];
  const codes = new Map<string, number>();
  const codeOf = (airport: string) => {
    const known = codes.get(airport);
    if (known !== undefined) return known;
    codes.set(airport, airports.length);
    return airports.push(airport) - 1;
  };
  const source = {
    firstRow,
    stamp: new Int32Array(count),
    delay: new Int16Array(count),
    distance: new Int16Array(count),
    origin: new Uint8Array(count),
    destination: new Uint8Array(count),
    airports,
  } satisfies SourceFlights;

  const store: Record<string, (index: number, value: unknown) => void> = {
    date: (index, value) => {
      source.stamp[index] = Number((value as bigint) / MICROSECONDS_PER_MINUTE);
    },
    delay: (index, value) => {
      source.delay[index] = Number(value);
    },
    distance: (index, value) => {
      source.distance[index] = Number(value);
    },
    origin: (index, value) => {
      source.origin[index] = codeOf(value as string);
    },
    destination: (index, value) => {
      source.destination[index] = codeOf(value as string);
    },
  };

  for (let group = firstGroup; group < groups.length; group++) {
    await parquetRead({
      file,
      metadata,
      compressors,
      rowStart: starts[group]!,
      rowEnd: starts[group + 1]!,
      parsers: { timestampFromMicroseconds: (microseconds) => microseconds },
      onChunk: ({ columnName, columnData, rowStart }) => {
        const put = store[columnName];
        if (!put) return;
        for (let i = 0; i < columnData.length; i++) put(rowStart - firstRow + i, columnData[i]);
      },
    });
  }
  return arrangeFlights(source);
}
