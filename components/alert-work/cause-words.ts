import type { AlertCause } from "@/lib/contracts/alert-work";

interface CauseLook {
  readonly word: string;
  /** When to choose it. */
  readonly meaning: string;
}

/** Why an alert fired, in the order in which a person rules them out. */
export const causeLooks: Readonly<Record<AlertCause, CauseLook>> = {
  real_drift: { word: "Real drift", meaning: "the world has changed, and the model has to follow" },
  data_bug: { word: "Data bug", meaning: "a source or pipeline sent something wrong" },
  seasonal: { word: "Seasonal", meaning: "it comes with the calendar, and goes again" },
  false_alarm: { word: "False alarm", meaning: "nothing was the matter; it counts against the rule" },
  other: { word: "Other", meaning: "none of these; say what in the note" },
};

export const causes = Object.keys(causeLooks) as readonly AlertCause[];

/** What closed an alert: "Data bug", or that nobody has said why. */
export const closedWords = (cause: string | null): string =>
  cause === null ? "by itself" : (causeLooks[cause as AlertCause]?.word ?? cause);
