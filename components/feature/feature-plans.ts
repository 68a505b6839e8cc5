import type { PanelPlan } from "@/components/chart/chart-panel";
import { curlReference } from "@/lib/charts/curl";
import { driftHistoryTable, prepareDriftHistory } from "@/lib/charts/drift-history-chart";
import { effectSymbol } from "@/lib/charts/drift-words";
import { ecdfTable, heldName, type Numeric, prepareEcdf } from "@/lib/charts/ecdf-chart";
import {
  ecdfFooter,
  ecdfNumber,
  ecdfVerdict,
  histogramFooter,
  histogramNumber,
  histogramVerdict,
  historyFooter,
  historyNumber,
  historyVerdict,
  missingFooter,
  missingNumber,
} from "@/lib/charts/feature-words";
import type { Emptiness } from "@/lib/charts/figure";
import { formatCount } from "@/lib/charts/format";
import { histogramTable, prepareHistogram } from "@/lib/charts/histogram-chart";
import { missingTable, prepareMissing } from "@/lib/charts/missing-chart";
import { sendReference } from "@/lib/charts/no-reference";
import { pictureName } from "@/lib/charts/picture-name";
import { labelled, rangeName, windowSpan } from "@/lib/charts/scope-words";
import type { FeatureAnswer } from "@/lib/contracts/feature";

/** Plans of numeric panels are drawn only for answers that hold numbers. */
const numericOf = ({ numeric }: FeatureAnswer): Numeric => {
  if (!numeric) throw new TypeError("a numeric panel needs a numeric feature");
  return numeric;
};

const withUnit = (label: string, answer: FeatureAnswer | undefined) =>
  labelled(answer?.drift.unit ? `${label}, ${answer.drift.unit}` : label, answer?.scope);

const nothingToday = ({ scope, numeric }: FeatureAnswer): Emptiness | null => {
  if (numeric && numeric.current.rows - numeric.current.missing > 0) return null;
  if (!numeric && scope.rows > 0) {
    const reason = `Values are counted in those of a reference; ${sendReference(scope)}`;
    return { reason, command: curlReference(scope) };
  }
  return { reason: `No values in the ${windowSpan(scope)}. A longer or earlier range may hold some.` };
};

export const ecdfPlan: PanelPlan<FeatureAnswer> = {
  id: "distribution",
  picture: ({ scope, drift }) => pictureName(scope, `${drift.column}-distribution`, scope.window),
  label: (answer) => withUnit("Empirical distribution", answer),
  verdict: (answer) => (answer.numeric ? ecdfVerdict(answer, answer.numeric) : answer.verdict),
  number: ecdfNumber,
  emptiness: nothingToday,
  chart: (answer, canvas) => prepareEcdf(answer, numericOf(answer), canvas),
  table: (answer) => ecdfTable(numericOf(answer)),
  footer: (answer) => ecdfFooter(answer, numericOf(answer)),
};

export const histogramPlan: PanelPlan<FeatureAnswer> = {
  id: "histogram",
  picture: ({ scope, drift }) => pictureName(scope, `${drift.column}-histogram`, scope.window),
  label: (answer) => withUnit("Histogram", answer),
  verdict: (answer) => (answer.numeric ? histogramVerdict(answer, answer.numeric) : answer.verdict),
  number: (answer) => histogramNumber(answer, numericOf(answer)),
  emptiness: nothingToday,
  chart: (answer, canvas) => {
    const numeric = numericOf(answer);
    const { histogram, reference, current } = numeric;
    const values = formatCount(current.rows - current.missing);
    const text = {
      subject: answer.drift.column,
      currentName: `${windowSpan(answer.scope)}, ${values}`,
      referenceName: `${heldName(answer, numeric)}, ${formatCount(reference.rows - reference.missing)}`,
      centre: { name: "median", reference: reference.median, current: current.median },
    };
    return prepareHistogram(histogram, text, canvas);
  },
  table: (answer) => histogramTable(numericOf(answer).histogram, heldName(answer, numericOf(answer))),
  footer: (answer) => histogramFooter(answer, numericOf(answer)),
};

export const historyPlan: PanelPlan<FeatureAnswer> = {
  id: "history",
  picture: ({ scope, drift }) => pictureName(scope, `${drift.column}-history`, scope.range),
  label: (answer) => labelled(`History of ${answer ? effectSymbol(answer.drift) : "drift"}`, answer?.scope),
  verdict: historyVerdict,
  number: historyNumber,
  emptiness: ({ history, scope }) =>
    history.some(({ effect }) => effect !== null)
      ? null
      : { reason: `No evaluation in ${rangeName(scope)} had enough rows. One is made each full hour.` },
  chart: prepareDriftHistory,
  table: driftHistoryTable,
  footer: historyFooter,
};

export const missingPlan: PanelPlan<FeatureAnswer> = {
  id: "missing",
  picture: ({ scope, drift }) => pictureName(scope, `${drift.column}-missing`, scope.range),
  label: (answer) => labelled("Missing share", answer?.scope),
  verdict: ({ missing }) => missing.verdict,
  number: missingNumber,
  emptiness: ({ missing, scope }) =>
    missing.series.some(({ rows }) => rows > 0) ? null : { reason: `No rows in ${rangeName(scope)}.` },
  chart: prepareMissing,
  table: missingTable,
  footer: missingFooter,
};
