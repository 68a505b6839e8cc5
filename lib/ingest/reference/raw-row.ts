/** One row of a reference set as it came: nothing of it has been checked. */
export interface RawRow {
  readonly timestamp: unknown;
  readonly prediction: unknown;
  readonly probabilities: unknown;
  readonly attributions: unknown;
  readonly label: unknown;
  readonly featureNames: readonly string[];
  feature(name: string): unknown;
}

/** A row, or null where there is something else than a row. */
export type RowBatch = readonly (RawRow | null)[];

/** Rows of an upload in batches. Values that were written as text, as in CSV, are still text. */
export interface RowSource {
  readonly text: boolean;
  readonly batches: AsyncIterable<RowBatch>;
}

/** Small enough that a batch is garbage before the collector takes it for something that lasts. */
export const batchRows = 200;
