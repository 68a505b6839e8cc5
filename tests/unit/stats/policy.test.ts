import { test } from "vitest";
import {
  cellIndex,
  decideCategorical,
  decideNumeric,
  expectedCounts,
  foldInto,
  HOURS_OF_WEEK,
  ownVariation,
  rankAnchors,
  windowSizes,
} from "@/lib/stats";
import { expectCase, fixtureCases } from "./fixture-cases";

type Value = number | string;
type Input =
  | {
      ownVariation?: undefined;
      kind: "numeric" | "categorical";
      alpha: number;
      floor: number;
      tau2: number;
      reference: [number, Value][];
      hours: [number, Value[]][];
    }
  | { ownVariation: true; kind: "numeric" | "categorical"; reference: [number, number, Value][] };

for (const fixture of fixtureCases<Input>("policy.json")) {
  test(fixture.name, () => {
    const { input } = fixture;
    if (input.ownVariation) {
      const { cellOfRow, cells } = codeValues(
        input.kind,
        input.reference.map((row) => row[2]),
      );
      const dayOfRow = Int32Array.from(input.reference, (row) => row[0]);
      const stratumOfRow = Uint8Array.from(input.reference, (row) => row[1]);
      expectCase(ownVariation({ cellOfRow, stratumOfRow, dayOfRow, cells, kind: input.kind }), fixture);
      return;
    }
    const referenceValues = input.reference.map((row) => row[1]);
    const strataSizes = new Float64Array(HOURS_OF_WEEK);
    for (const [stratum] of input.reference) strataSizes[stratum]! += 1;
    const kept = input.hours.filter(([stratum]) => strataSizes[stratum]! >= 5);
    const unseen = kept.flatMap(([, values]) => values).filter((value) => !referenceValues.includes(value));
    const { cellOfRow, cells, count } = codeValues(input.kind, referenceValues, unseen);
    const hours = input.hours.map(([stratum, values]) => ({ stratum, n: values.length }));
    const { n, v, weights } = windowSizes(hours, strataSizes, input.reference.length);
    const stratumOfRow = Uint8Array.from(input.reference, (row) => row[0]);
    const expected = expectedCounts(cellOfRow, stratumOfRow, weights, cells);
    const observed = count(kept.flatMap(([, values]) => values));
    const decide = input.kind === "numeric" ? decideNumeric : decideCategorical;
    const { tau2, alpha, floor } = input;
    expectCase(decide({ observed, expected, n, v, tau2, alpha, floor }), fixture);
  });
}

function codeValues(kind: "numeric" | "categorical", reference: Value[], unseen: Value[] = []) {
  if (kind === "numeric") {
    const values = Float64Array.from(reference, Number);
    const index = cellIndex(rankAnchors(values.toSorted()).values);
    const count = (current: Value[]) => {
      const counts = new Float64Array(index.cells);
      foldInto(index, Float64Array.from(current, Number), counts);
      return counts;
    };
    return { cellOfRow: Uint16Array.from(values, (value) => index.cellOf(value)), cells: index.cells, count };
  }
  const categories = [...new Set([...reference, ...unseen])].sort();
  const count = (current: Value[]) => {
    const counts = new Float64Array(categories.length);
    for (const value of current) counts[categories.indexOf(value)]! += 1;
    return counts;
  };
  return {
    cellOfRow: Uint16Array.from(reference, (value) => categories.indexOf(value)),
    cells: categories.length,
    count,
  };
}
