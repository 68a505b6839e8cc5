import type { Tag } from "./registered-model";

/** The tag by which clients keep their prompts apart from models in one registry. */
export const promptTag = "mlflow.prompt.is_prompt";

export const isPrompt = (tags: readonly Tag[]): boolean =>
  tags.some(({ key, value }) => key === promptTag && value.toLowerCase() === "true");
