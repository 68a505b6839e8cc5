import { isTimeZone } from "@/lib/contracts/time-zone";
import type { InvalidParam } from "@/lib/errors";
import { reservedColumnNames } from "./columns-of-model";
import { metricsOfTask } from "./metric-catalogue";
import type { ModelDefinition } from "./model-definition";

/** What is wrong with a definition, each with its field; empty when it stands. */
export function definitionProblems(definition: ModelDefinition): InvalidParam[] {
  return [
    ...timeZoneProblems(definition),
    ...classProblems(definition),
    ...featureProblems(definition),
    ...segmentProblems(definition),
    ...metricProblems(definition),
  ];
}

function timeZoneProblems({ timeZone }: ModelDefinition): InvalidParam[] {
  if (isTimeZone(timeZone)) return [];
  return [{ name: "timeZone", reason: `${timeZone} is no IANA time zone, such as Europe/Berlin` }];
}

function classProblems({ task, positiveClass, negativeClass, classes }: ModelDefinition): InvalidParam[] {
  const problems: InvalidParam[] = [];
  if (task === "binary" && positiveClass === negativeClass) {
    problems.push({ name: "positiveClass", reason: `is the same as negativeClass, ${negativeClass}` });
  }
  if (task !== "binary" && positiveClass !== null) {
    problems.push({ name: "positiveClass", reason: `is for binary models, not for ${task}` });
  }
  if (task !== "binary" && negativeClass !== null) {
    problems.push({ name: "negativeClass", reason: `is for binary models, not for ${task}` });
  }
  if (task === "multiclass" && classes.length < 2) {
    problems.push({
      name: "classes",
      reason: "a multiclass model needs two or more, in the order of probabilities",
    });
  }
  if (task !== "multiclass" && classes.length > 0) {
    problems.push({ name: "classes", reason: `is for multiclass models, not for ${task}` });
  }
  return problems.concat(
    repeated(classes).map(([index, name]) => ({ name: `classes.${index}`, reason: `${name} stands twice` })),
  );
}

const isInherited = (name: string) => name in Object.prototype;
const isReserved = (name: string) => reservedColumnNames.includes(name) || isInherited(name);
const reservedReason = (name: string) =>
  isInherited(name)
    ? `${name} cannot be a column: every JavaScript object has a property of that name`
    : `${name} is taken: ${reservedColumnNames.join(", ")} are`;

function featureProblems({ features }: ModelDefinition): InvalidParam[] {
  const names = features.map((feature) => feature.name);
  const reserved = names.flatMap((name, index) =>
    isReserved(name) ? [{ name: `columns.${index}.name`, reason: reservedReason(name) }] : [],
  );
  const twice = repeated(names).map(([index, name]) => ({
    name: `columns.${index}.name`,
    reason: `${name} stands twice`,
  }));
  return [...reserved, ...twice];
}

function segmentProblems({ features, segments }: ModelDefinition): InvalidParam[] {
  const problems = segments.flatMap(({ column, edges }, index): InvalidParam[] => {
    const at = `segments.${index}`;
    const feature = features.find(({ name }) => name === column);
    if (column.includes(":")) {
      return [
        {
          name: `${at}.column`,
          reason: "holds a colon, which parts column and value in segment=COLUMN:VALUE",
        },
      ];
    }
    if (features.length > 0 && !feature) {
      return [{ name: `${at}.column`, reason: `${column} is not among the model's columns` }];
    }
    if (edges && feature?.kind === "categorical") {
      return [{ name: `${at}.edges`, reason: `${column} is categorical: bands are for numeric columns` }];
    }
    if (edges?.some((edge, position) => position > 0 && edge <= (edges[position - 1] ?? -Infinity))) {
      return [{ name: `${at}.edges`, reason: "must rise from each to the next" }];
    }
    return [];
  });
  const twice = repeated(segments.map(({ column }) => column)).map(([index, column]) => ({
    name: `segments.${index}.column`,
    reason: `${column} stands twice`,
  }));
  return [...problems, ...twice];
}

function metricProblems({ task, metric }: ModelDefinition): InvalidParam[] {
  const known = metricsOfTask(task);
  if (known.includes(metric)) return [];
  return [
    { name: "performance.metric", reason: `${metric} is not for ${task} models: use ${known.join(", ")}` },
  ];
}

function repeated(names: readonly string[]): (readonly [number, string])[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [[index, name] as const] : []));
}
