import { promptTag } from "@/lib/search-filter/prompt-clause";
import type { Tag } from "./registered-model";

/** Whether clients keep it apart from models, in the one registry of both. */
export const isPrompt = (tags: readonly Tag[]): boolean =>
  tags.some(({ key, value }) => key === promptTag && value.toLowerCase() === "true");
