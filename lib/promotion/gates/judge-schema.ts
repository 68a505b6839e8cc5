import type { Answer } from "./gate-subject";

/** A column of a model's signature, as its MLmodel file has it. */
export interface SignatureColumn {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

export interface Signature {
  readonly inputs: readonly SignatureColumn[];
  readonly outputs: readonly SignatureColumn[];
}

/**
 * Whoever calls the champion must be able to call the version: it needs no column that the champion does not take,
 * and none of another type; what it answers has the same types.
 */
export function judgeSchema(champion: Signature, version: Signature): Answer {
  const problems = [
    ...version.inputs.flatMap((column) => inputProblem(champion.inputs, column)),
    ...champion.outputs.flatMap((column) => outputProblem(version.outputs, column)),
  ];
  const evidence = { problems, champion, version };
  if (problems.length > 0) return { outcome: "fail", summary: problems.slice(0, 2).join("; "), evidence };
  const same = version.inputs.length;
  return { outcome: "pass", summary: `${same} of ${same} inputs`, evidence };
}

function inputProblem(champion: readonly SignatureColumn[], column: SignatureColumn): string[] {
  const before = champion.find(({ name }) => name === column.name);
  if (!before) return column.required ? [`needs ${column.name}, which the champion does not`] : [];
  if (before.type !== column.type) return [`${column.name} is ${column.type}, was ${before.type}`];
  return column.required && !before.required ? [`needs ${column.name}, which was optional`] : [];
}

function outputProblem(version: readonly SignatureColumn[], column: SignatureColumn): string[] {
  const after = version.find(({ name }) => name === column.name);
  const what = column.name || "the answer";
  if (!after) return [`no longer answers ${what}`];
  return after.type === column.type ? [] : [`${what} is ${after.type}, was ${column.type}`];
}
