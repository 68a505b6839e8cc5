import type { Configuration, ConfigurationProblem } from "@/lib/contracts/configuration";
import { definitionProblems } from "@/lib/registry/definition-problems";
import { applyChange, definitionOf } from "@/lib/registry/model-definition";
import type { ModelRecord } from "@/lib/registry/model-record";
import { inOrder, type ParsedConfiguration, parseConfiguration } from "./parse-configuration";
import { type ConfigurationPlan, planConfiguration } from "./plan-configuration";

export type CheckedConfiguration =
  | { readonly problems: readonly ConfigurationProblem[]; readonly configuration: null; readonly plan: null }
  | {
      readonly problems: readonly [];
      readonly configuration: Configuration;
      readonly plan: ConfigurationPlan;
      readonly placeOf: ParsedConfiguration["placeOf"];
    };

/** A text as the configuration of one model: read, held against the model, and planned. */
export function checkConfiguration(source: string, model: ModelRecord): CheckedConfiguration {
  const { configuration, problems, placeOf } = parseConfiguration(source);
  if (!configuration) return { problems, configuration: null, plan: null };
  const plan = planConfiguration(configuration, model);
  const wrong = [...nameProblems(configuration, model), ...definitionProblemsOf(model, plan)].map(
    ({ key, reason }) => ({ ...placeOf(key.split("."), "value"), key, reason }),
  );
  if (wrong.length > 0) return { problems: inOrder(wrong), configuration: null, plan: null };
  return { problems: [], configuration, plan, placeOf };
}

interface Found {
  readonly key: string;
  readonly reason: string;
}

const nameProblems = ({ model: { name } }: Configuration, model: ModelRecord): Found[] =>
  name === model.name ? [] : [{ key: "model.name", reason: `is ${name}, and this is ${model.name}` }];

/** Segments may name columns that the file's features are not. */
function definitionProblemsOf(model: ModelRecord, { patch }: ConfigurationPlan): Found[] {
  const before = definitionOf(model);
  const known = new Set(definitionProblems(before).map(({ name, reason }) => `${name} ${reason}`));
  return definitionProblems(applyChange(before, patch))
    .filter(({ name, reason }) => !known.has(`${name} ${reason}`))
    .map(({ name, reason }) => ({
      key: name.startsWith("performance") ? "monitoring.performance_threshold" : "data.features",
      reason: `does not fit the model: ${name} ${reason}`,
    }));
}
