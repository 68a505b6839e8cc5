import type { AlertRule } from "@/lib/contracts/alerts";

interface Step {
  readonly step: string;
  readonly why: string;
}

const column: readonly Step[] = [
  {
    step: "Look at the column",
    why: "its page shows reference and current beside each other, and which values moved.",
  },
  {
    step: "Did others move at the same time?",
    why: "columns of one source that move together point at the source, not at the world.",
  },
  {
    step: "Did the deployment change?",
    why: "a version, a configuration or a feature pipeline that changed just before is the first suspect.",
  },
  {
    step: "Did performance fall?",
    why: "drift that the labels do not feel can wait for the morning; label it seasonal if it is.",
  },
];

/** What to look at first, for whoever is woken by it and did not write the model. */
export const runbooks: Readonly<Record<AlertRule, readonly Step[]>> = {
  drift: column,
  prediction_drift: [
    {
      step: "Did a feature drift first?",
      why: "predictions follow their inputs; without such a feature the model or its code has changed.",
    },
    ...column.slice(2),
  ],
  confidence_drift: [
    {
      step: "Is it less sure, or surer?",
      why: "less sure means unfamiliar inputs; surer on bad labels means that it has stopped telling them apart.",
    },
    ...column.slice(1),
  ],
  dataset_drift: [
    {
      step: "Read the list of columns",
      why: "half of them moved at once: look for what they have in common before looking at any alone.",
    },
    ...column.slice(1),
  ],
  prediction_shift: [
    {
      step: "Look at the last hundred predictions",
      why: "two neighbouring fifties differ by more than two standard deviations: one source may have taken over.",
    },
    ...column.slice(2),
  ],
  performance: [
    {
      step: "Are the labels complete?",
      why: "late labels of one kind bias the figure; the coverage says how many are in.",
    },
    {
      step: "Is one segment to blame?",
      why: "a fall in one segment is a data bug more often than a fall everywhere.",
    },
    {
      step: "Is a better version ready?",
      why: "compare with the challenger on the same rows, or put the last champion back.",
    },
  ],
  data_quality: [
    {
      step: "Since which hour?",
      why: "a jump at a full hour is a job or a release; a slow rise is the world.",
    },
    {
      step: "Is it one source or segment?",
      why: "missing values come from one sender far more often than from all.",
    },
    {
      step: "What does the model do without it?",
      why: "if it imputes, predictions look well while they are not.",
    },
  ],
  silence: [
    {
      step: "Does the service still answer its callers?",
      why: "if it does, only the logging is broken, and rows are lost.",
    },
    {
      step: "Does its key still work?",
      why: "an expired or revoked service key answers 401 to every batch.",
    },
    {
      step: "Is it the whole fleet?",
      why: "if every model is silent the network or this server is to blame.",
    },
  ],
  surge: [
    {
      step: "Is something sent twice?",
      why: "a retrying client with new ids, or a second deployment that logs the same requests, doubles every count.",
    },
    {
      step: "Is there a new caller?",
      why: "look at the segments: traffic that comes from one of them alone is a new use of the model.",
    },
    {
      step: "Does the service keep up?",
      why: "latency and time-outs follow traffic before anything here does.",
    },
  ],
};
