import { CALENDAR } from "@/lib/demo/calendar";
import type { Flights } from "@/lib/demo/flights";
import type { BoostedTrees, LogisticRegression } from "@/lib/demo/model-artifact";
import { BOOSTING, type BoostingOptions, fitBoostedTrees } from "./fit-boosted-trees";
import { fitLogistic } from "./fit-logistic";
import { buildTrainingSet } from "./training-set";

const SEEDS = { version1: 1, version2: 2 };

export interface TrainingOptions {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly boosting: BoostingOptions;
}

export const TRAINING: TrainingOptions = { ...CALENDAR.training, size: 200_000, boosting: BOOSTING };

const dayOf = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 10);

/** Both versions, fitted on their own draws of the same months; the same flights give the same bytes. */
export function trainVersions(
  flights: Flights,
  options: TrainingOptions = TRAINING,
): { version1: LogisticRegression; version2: BoostedTrees } {
  const first = buildTrainingSet(flights, { ...options, seed: SEEDS.version1 });
  const second = buildTrainingSet(flights, { ...options, seed: SEEDS.version2 });
  const about = (rows: number) => ({ rows, from: dayOf(options.from), to: dayOf(options.to - 1) });
  return {
    version1: {
      kind: "logistic regression",
      training: about(first.rows),
      encodings: first.encodings,
      ...fitLogistic(first),
    },
    version2: {
      kind: "gradient-boosted trees",
      training: about(second.rows),
      encodings: second.encodings,
      ...fitBoostedTrees(second, options.boosting),
    },
  };
}
