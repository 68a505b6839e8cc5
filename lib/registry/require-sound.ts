import { AppError } from "@/lib/errors";
import { definitionProblems } from "./definition-problems";
import type { ModelDefinition } from "./model-definition";

/** The definition as it is, or an `invalid_request` error that names every field that is wrong. */
export function requireSound(definition: ModelDefinition): ModelDefinition {
  const problems = definitionProblems(definition);
  const first = problems[0];
  if (!first) return definition;
  throw new AppError("invalid_request", `The model is not valid: ${first.name}: ${first.reason}.`, problems);
}
