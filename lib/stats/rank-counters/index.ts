export { type CellIndex, cellIndex } from "./cell-index";
export { type CellsDistance, cellsDistance } from "./cells-distance";
export { ExactSum } from "./exact-sum";
export { type Fold, foldInto } from "./fold-into";
export { histogramFromCells } from "./histogram-from-cells";
export { type Moments, mergeMoments, NO_MOMENTS, standardDeviation } from "./moments";
export { type CellCounts, cellSpan, quantileFromCells } from "./quantile-from-cells";
export { type RankAnchors, rankAnchors } from "./rank-anchors";
