export { type KolmogorovSmirnovResult, kolmogorovSmirnov } from "./kolmogorov-smirnov";
export {
  type KolmogorovSmirnovMethod,
  type KolmogorovSmirnovTail,
  kolmogorovSmirnovP,
} from "./kolmogorov-smirnov-p";
export { kstwoSurvival } from "./kstwo-survival";
