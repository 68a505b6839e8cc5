import type { ModelDefinition } from "./model-definition";

/** A field whose change gives counters another meaning, and whether it does so to reference sets as well. */
export interface CountedChange {
  readonly field: string;
  readonly meansAnotherReference: boolean;
  readonly reason: string;
}

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

const namesAndKinds = ({ features }: ModelDefinition) => features.map(({ name, kind }) => [name, kind]);

/** What a change of a definition would do to what has been counted by it. */
export function countedChanges(before: ModelDefinition, after: ModelDefinition): CountedChange[] {
  const changes: CountedChange[] = [];
  const compare = (
    field: string,
    left: unknown,
    right: unknown,
    reason: string,
    meansAnotherReference = true,
  ) => {
    if (!same(left, right)) changes.push({ field, meansAnotherReference, reason });
  };
  compare("timeZone", before.timeZone, after.timeZone, "predictions are counted by hour of the week in it");
  compare("positiveClass", before.positiveClass, after.positiveClass, "labels are counted by it");
  compare("negativeClass", before.negativeClass, after.negativeClass, "labels are counted by it");
  compare("classes", before.classes, after.classes, "predictions and labels are counted by it");
  compare(
    "decisionThreshold",
    before.decisionThreshold,
    after.decisionThreshold,
    "labelled predictions are counted on either side of it",
    false,
  );
  compare(
    "columns",
    namesAndKinds(before),
    namesAndKinds(after),
    "predictions are counted by their names and kinds",
  );
  compare("segments", before.segments, after.segments, "predictions are counted by it");
  return changes;
}
