export type Direction = "higher" | "lower";

const lower =
  /(^|[^a-z])(loss|error|err|mae|mse|rmse|rmsle|mape|smape|msle|brier|perplexity|ppl|logloss|hinge|ece|wer|cer|fpr|fnr|latency|deviance)($|[^a-z])/;
const higher =
  /(^|[^a-z])(acc|accuracy|auc|auroc|aupr|prc|roc|f1|fbeta|f|precision|recall|score|r2|ap|map|ndcg|mrr|iou|dice|bleu|rouge|kappa|mcc|sensitivity|specificity|tpr|tnr|likelihood|reward)($|[^a-z])/;

/** Which way a metric is better, as its name says; null where no name does. */
export function directionOf(key: string): Direction | null {
  const words = key
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll("log_loss", "loss")
    .replace(/(f|r)[_ ]?(1|2)(?!\d)/g, "$1$2");
  if (lower.test(words)) return "lower";
  return higher.test(words) ? "higher" : null;
}
