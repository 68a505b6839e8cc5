export {
  type BinaryMetrics,
  binaryMetrics,
  binaryMetricsFromOutcomes,
  type CalibrationBin,
} from "./binary-metrics";
export { addBinaryOutcome, BINARY_OUTCOME_SIZE, emptyBinaryOutcomes } from "./binary-outcomes";
export { differenceInterval, type Estimate } from "./difference-interval";
export {
  addMulticlassOutcome,
  type ClassMetrics,
  type MulticlassMetrics,
  multiclassMetrics,
  multiclassMetricsFromOutcomes,
  multiclassOutcomeSize,
} from "./multiclass-metrics";
export { type MutualInformation, normalisedMutualInformation } from "./mutual-information";
export {
  addRegressionOutcome,
  REGRESSION_OUTCOME_SIZE,
  type RegressionMetrics,
  regressionMetrics,
  regressionMetricsFromOutcomes,
} from "./regression-metrics";
export { type RocAuc, rocAuc } from "./roc-auc";
export { type RocAucFromCells, rocAucFromCells } from "./roc-auc-from-cells";
export { type Interval, wilsonInterval } from "./wilson-interval";
