import { metricFigure } from "@/lib/monitor/figures";

/** A metric, a distance or a share, in the digits that the sentence beside it has. */
export const formatMeasure = (value: number): string => metricFigure(value).replace("-", "−");
