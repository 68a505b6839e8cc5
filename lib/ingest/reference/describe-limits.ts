import { LEAST_DAYS_FOR_OWN_VARIATION, LEAST_DAYS_FOR_SEASONS, LEAST_ROWS_IN_A_WINDOW } from "@/lib/stats";

export interface ReferenceFacts {
  readonly rows: number;
  readonly timed: number;
  readonly spanDays: number;
  readonly labelled: number;
  readonly predicted: number;
  readonly emptyColumns: readonly string[];
  readonly leftOut: readonly string[];
  /** Whether probabilities came that were too many to keep. */
  readonly probabilitiesDropped: boolean;
  /** Days that the variation between days rests on. */
  readonly tauDays: number;
}

const oneStratum = "one average is expected at every hour, and only the 7 day window may alarm";

/** What cannot be told with a reference set, in words. */
export function describeLimits(facts: ReferenceFacts): string[] {
  const limits: (string | false)[] = [
    facts.rows < LEAST_ROWS_IN_A_WINDOW &&
      `${facts.rows} rows are too few to decide anything: it takes ${LEAST_ROWS_IN_A_WINDOW}.`,
    ...timeLimits(facts),
    facts.predicted === 0 &&
      "No row has a prediction: drift of predictions and confidence cannot be told, nor how features go with them.",
    facts.predicted > 0 &&
      facts.labelled === 0 &&
      "No row has a label: there is no performance to compare with.",
    facts.probabilitiesDropped &&
      "The probabilities are too many to keep: the log loss on the reference is not known.",
    facts.emptyColumns.length > 0 &&
      `Missing in every row, so that their drift cannot be told: ${facts.emptyColumns.join(", ")}.`,
    facts.leftOut.length > 0 && `Not among the model's columns and left out: ${facts.leftOut.join(", ")}.`,
  ];
  return limits.filter((limit) => limit !== false);
}

function timeLimits({ rows, timed, spanDays, tauDays }: ReferenceFacts): (string | false)[] {
  if (timed === 0) return [`No row has a timestamp: ${oneStratum}.`];
  const short = spanDays < LEAST_DAYS_FOR_SEASONS;
  return [
    short && `The rows span ${spanDays} days, under ${LEAST_DAYS_FOR_SEASONS}: ${oneStratum}.`,
    !short &&
      tauDays < LEAST_DAYS_FOR_OWN_VARIATION &&
      `Too few days share their hours of the week with others: how days differ by themselves is not known.`,
    timed < rows && `${rows - timed} rows have no timestamp: nothing is expected from them at any hour.`,
  ];
}
