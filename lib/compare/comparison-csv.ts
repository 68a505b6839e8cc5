import type { CompareAnswer } from "@/lib/contracts/compare";
import { toCsv } from "@/lib/http/csv";

const header = [
  "metric",
  "label",
  "segment_column",
  "segment",
  "rows",
  "champion",
  "challenger",
  "difference",
  "lower",
  "upper",
  "higher_is_better",
  "verdict",
  "reason",
];

/** The metrics, then the deciding one in each segment. */
export function comparisonCsv({ comparison }: CompareAnswer): string {
  const metrics = comparison.metrics.map(({ metric, label, ...values }) => [
    metric,
    label,
    "",
    "",
    comparison.rows,
    ...cells(values),
  ]);
  const segments = comparison.segments.flatMap(({ column, metric, label, higherIsBetter, values }) =>
    values.map(({ value, n, ...rest }) => [
      metric,
      label,
      column,
      value,
      n,
      ...cells({ ...rest, higherIsBetter }),
    ]),
  );
  return toCsv(header, [...metrics, ...segments]);
}

type Values = Omit<CompareAnswer["comparison"]["metrics"][number], "metric" | "label">;

const cells = (values: Values) => [
  values.champion,
  values.challenger,
  values.difference,
  values.lower,
  values.upper,
  values.higherIsBetter,
  values.verdict,
  values.reason,
];
