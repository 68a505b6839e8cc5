import type { ConfidenceAnswer } from "@/lib/contracts/confidence";
import { bandNames } from "./band-names";
import { confidenceHover, heldAbsence, heldLevel, heldName, lastMedian, two } from "./confidence-words";
import { deploymentMarks } from "./deployment-marks";
import { type EndLabel, endLabels } from "./end-labels";
import type { Canvas, Figure, Margin } from "./figure";
import { firingStrip } from "./firing-strip";
import { heldKey } from "./held-key";
import { measureAxis, plotHeight, plotWidth, timeLayout } from "./layout";
import { bandTraces, currentLine, heldLine, lastPoint, levelLine } from "./line-traces";
import { toInstant } from "./target";
import { niceRange, niceTicks, tickLabels } from "./ticks";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

const margin: Margin = { l: 40, r: 58, t: 22, b: 22 };

export function prepareConfidenceFigure(answer: ConfidenceAnswer, canvas: Canvas): Figure {
  const { scope, series, against, firing, markers } = answer;
  const width = plotWidth(canvas, margin);
  const range = confidenceRange(answer);
  const ticks = niceTicks(range[0], range[1], 2);
  const level = heldLevel(answer);
  const other = against?.series ?? [];
  const held = heldName(answer);
  const key = heldKey(level === null ? held : null, heldAbsence(answer));
  const marks = deploymentMarks(markers, scope.range, width, key.width);
  return {
    data: [
      ...bandTraces(
        series,
        ({ p10 }) => p10,
        ({ p90 }) => p90,
        token.currentBand,
      ),
      ...bandTraces(
        series,
        ({ p25 }) => p25,
        ({ p75 }) => p75,
        token.currentBandInner,
      ),
      ...heldLine(other, ({ p10 }) => p10, true),
      ...heldLine(other, ({ p90 }) => p90, true),
      ...heldLine(other, ({ median }) => median),
      currentLine(series, {
        read: ({ median }) => median,
        hover: (point, at) => confidenceHover(point, { name: held, point: other[at] }, canvas.zone),
        target: ({ at }) => toInstant(at),
      }),
      ...lastPoint(series, ({ median }) => median),
    ],
    layout: {
      ...timeLayout(canvas, margin),
      xaxis: timeAxis(scope.range, width),
      yaxis: measureAxis(range, ticks, tickLabels(ticks)),
      shapes: [
        ...(level === null ? [] : [levelLine(level, "reference")]),
        ...firingStrip(firing, scope.range, token.warningMark),
        ...marks.shapes,
      ],
      annotations: [
        ...bandNames(series, scope.range, { width, height: plotHeight(canvas, margin), range }),
        ...endLabels(lineNames(answer), { range, height: plotHeight(canvas, margin) }),
        ...key.annotations,
        ...marks.annotations,
      ],
    },
  };
}

function lineNames(answer: ConfidenceAnswer): EndLabel[] {
  const level = heldLevel(answer);
  const held = level ?? lastMedian(answer.against?.series ?? []);
  const last = lastMedian(answer.series);
  return [
    ...(held === null
      ? []
      : [{ value: held, text: `${level === null ? "" : "ref "}${two(held)}`, tone: "reference" as const }]),
    ...(last === null ? [] : [{ value: last, text: two(last), tone: "current" as const }]),
  ];
}

/** The whole scale from 0 to 1, unless everything is crowded near 1. */
function confidenceRange(answer: ConfidenceAnswer): [number, number] {
  const values = [...answer.series, ...(answer.against?.series ?? [])]
    .flatMap(({ p10, p90 }) => [p10, p90])
    .filter((value) => value !== null);
  const lowest = Math.min(...values, heldLevel(answer) ?? 1);
  return lowest > 0.8 ? niceRange(lowest, 1, 3) : [0, 1];
}
