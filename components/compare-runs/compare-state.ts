import { parseAsArrayOf, parseAsFloat, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { curveAxes } from "@/lib/charts/curve-axis";

/** What the URL of a comparison holds. */
export const compareParsers = {
  runs: parseAsArrayOf(parseAsString).withDefault([]),
  x: parseAsStringLiteral(curveAxes).withDefault("step"),
  smooth: parseAsFloat.withDefault(0),
  /** Metrics whose better direction a person turned round. */
  turned: parseAsArrayOf(parseAsString).withDefault([]),
  show: parseAsStringLiteral(["all", "different"] as const).withDefault("all"),
};

/** A weight that smooths: anything else in the address is none. */
export const smoothingOf = (smooth: number): number => (smooth > 0 && smooth <= 0.99 ? smooth : 0);
