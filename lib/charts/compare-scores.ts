import type { Verdict } from "@/lib/contracts/common";
import type { CompareAnswer } from "@/lib/contracts/compare";
import type { Canvas, Chart, ChartTable, Emptiness } from "./figure";
import { formatBound, formatCount, formatShare } from "./format";
import { prepareHistogram } from "./histogram-chart";
import { words } from "./layout";
import { standingLine } from "./line-traces";

/** "Scores of the labelled rows", "Values of ..." for regression. */
export const scoresLabel = (answer: CompareAnswer | undefined): string =>
  answer?.task === "regression" ? "Predicted values, labelled rows" : "Scores, labelled rows";

export function scoresVerdict({ comparison, task }: CompareAnswer): Verdict {
  const { disagreement, challenger, scores } = comparison;
  const say = (headline: string): Verdict => ({ level: "info", headline, detail: "" });
  if (!scores && task !== "multiclass")
    return { level: "undecided", headline: "No scores to show yet", detail: "" };
  if (!disagreement) return say("How their predictions are spread");
  if (disagreement.rows === 0) return say("They decide every row alike");
  const share = formatShare(disagreement.challengerRight / disagreement.rows, 0);
  return say(`Where they disagree, version ${challenger} is right in ${share}`);
}

export function scoresEmptiness({ comparison, task }: CompareAnswer): Emptiness | null {
  if (comparison.scores) return null;
  if (task === "multiclass")
    return { reason: "Classes have no scores to lay over one another; the table above has their figures." };
  return {
    reason: `${formatCount(comparison.rows)} of ${comparison.needed} labelled rows that a picture needs.`,
  };
}

const names = ({ champion, challenger }: CompareAnswer["comparison"]) => ({
  champion: `version ${champion}`,
  challenger: `version ${challenger}`,
});

const sharesOf = (counts: readonly number[]) => {
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.map((count) => (sum > 0 ? count / sum : 0));
};

const noOthers = { reference: 0, current: 0 };

export function prepareScores(answer: CompareAnswer, canvas: Canvas): Chart {
  const { comparison } = answer;
  const { scores, threshold } = comparison;
  const { champion, challenger } = names(comparison);
  const chart = prepareHistogram(
    {
      edges: scores?.edges ?? [0, 1],
      reference: sharesOf(scores?.champion ?? []),
      current: sharesOf(scores?.challenger ?? []),
      below: noOthers,
      above: noOthers,
    },
    {
      subject: "scores of both versions on the same rows",
      currentName: challenger,
      referenceName: champion,
      centre: { name: "mean", reference: null, current: null },
    },
    canvas,
  );
  const summary = `Scores of version ${comparison.champion} in grey and version ${comparison.challenger} in blue, ${scoresVerdict(answer).headline}.`;
  if (threshold === null) return { ...chart, summary };
  const { layout } = chart.figure;
  return {
    ...chart,
    summary,
    figure: {
      ...chart.figure,
      layout: {
        ...layout,
        shapes: [...(layout.shapes ?? []), standingLine(threshold, "threshold")],
        annotations: [
          ...(layout.annotations ?? []),
          words(`positive from ${formatBound(threshold)}`, {
            xref: "x",
            yref: "paper",
            x: threshold,
            y: 1,
            xanchor: threshold > 0.6 ? "right" : "left",
            xshift: threshold > 0.6 ? -6 : 6,
            yanchor: "bottom",
            yshift: 2,
          }),
        ],
      },
    },
  };
}

export function scoresTable({ comparison }: CompareAnswer): ChartTable {
  const { scores } = comparison;
  const [first, second] = [sharesOf(scores?.champion ?? []), sharesOf(scores?.challenger ?? [])];
  return {
    columns: [
      { label: "from, to" },
      { label: `version ${comparison.champion}`, numeric: true },
      { label: `version ${comparison.challenger}`, numeric: true },
    ],
    rows: first.map((share, bin) => [
      { text: `${formatBound(scores?.edges[bin] ?? 0)} to ${formatBound(scores?.edges[bin + 1] ?? 0)}` },
      { text: formatShare(share) },
      { text: formatShare(second[bin] ?? 0) },
    ]),
  };
}

export function scoresFooter({ comparison }: CompareAnswer): string {
  const { disagreement, rows, threshold } = comparison;
  const base = `${formatCount(rows)} labelled rows that both predicted`;
  if (!disagreement) return base;
  const at = threshold === null ? "" : ` at ${formatBound(threshold)}`;
  return `They disagree on ${formatCount(disagreement.rows)} of ${formatCount(rows)} labelled rows${at}`;
}
