export { chiSquareGoodnessOfFit } from "./chi-square-goodness-of-fit";
export { type ChiSquareResult, chiSquareHomogeneity } from "./chi-square-homogeneity";
export { chiSquareSurvival } from "./chi-square-survival";
