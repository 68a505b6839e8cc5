export const hourMs = 3_600_000;

export interface SampleRow {
  readonly timestamp: string;
  readonly features: {
    readonly distance: number | null;
    readonly origin: string | null;
    readonly wet: boolean;
  };
  readonly prediction: number;
  readonly label: number | null;
}

/** Rows with gaps of every kind, one an hour from the first of April. */
export function sampleRows(rows: number): SampleRow[] {
  return Array.from({ length: rows }, (_, index) => ({
    timestamp: new Date(Date.UTC(2026, 3, 1) + index * hourMs).toISOString(),
    features: {
      distance: index % 11 === 0 ? null : ((index * 37) % 500) / 4,
      origin: index % 13 === 0 ? null : (["JFK", "BOS", "ORD", "SFO, CA", 'the "hub"'][index % 5] ?? null),
      wet: index % 3 === 0,
    },
    prediction: ((index * 29) % 100) / 100,
    label: index % 7 === 0 ? null : index % 2,
  }));
}

const cell = (value: unknown) => {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The same rows as a flat file; booleans as Python writes them. */
export function toCsv(rows: readonly SampleRow[]): string {
  const lines = rows.map(({ timestamp, features, prediction, label }) => {
    const wet = features.wet ? "True" : "False";
    return [timestamp, features.distance, features.origin, wet, prediction, label].map(cell).join(",");
  });
  return ["timestamp,distance,origin,wet,prediction,label", ...lines].join("\r\n");
}
