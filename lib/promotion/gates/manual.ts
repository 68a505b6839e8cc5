import type { Answer } from "./gate-subject";

/** A question that only a person answers: whoever approves does, with a reason. */
export const manual = async (): Promise<Answer> => ({
  outcome: "inconclusive",
  summary: "for whoever approves to answer",
});
