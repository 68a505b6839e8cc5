import type { Clause } from "./field-table";

export const promptTag = "mlflow.prompt.is_prompt";

/**
 * Whether a clause asks for what is no prompt. Prompts carry a tag that models lack, so that a model without it
 * matches, as in no other clause.
 */
export const asksForNoPrompt = ({ kind, key, comparator, value }: Clause): boolean =>
  kind === "tag" &&
  key === promptTag &&
  ((comparator === "!=" && value === "true") || (comparator === "=" && value === "false"));
