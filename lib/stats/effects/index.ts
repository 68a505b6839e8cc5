export { cramersV } from "./cramers-v";
export { decileCells, decileEdges, decileOf } from "./deciles";
export { type FisherExactResult, fisherExact } from "./fisher-exact";
export { jensenShannonDistance } from "./jensen-shannon-distance";
export { type MissingShareTest, missingShareTest } from "./missing-share-test";
export { populationStability } from "./population-stability";
export { totalVariation } from "./total-variation";
export { wasserstein } from "./wasserstein";
export {
  type WassersteinColumn,
  type WassersteinFromCells,
  wassersteinFromCells,
} from "./wasserstein-from-cells";
