export { chiSquareGoodnessOfFit } from "./chi-square-goodness-of-fit";
export { chiSquareHomogeneity } from "./chi-square-homogeneity";
export { chiSquareSurvival } from "./chi-square-survival";
export type { ChiSquareResult } from "./sum-over-categories";
