import type { ReactNode } from "react";

interface PanelSketch {
  readonly label: string;
  readonly needs: string;
  readonly drawing: ReactNode;
}

const driftBars = [170.6, 153.9, 83.2, 45.8, 41.6];
const alertSpans = [
  { from: 20.8, width: 52 },
  { from: 104, width: 41.6 },
  { from: 62.4, width: 124.8 },
  { from: 166.4, width: 41.6 },
];
const importancePairs = [
  { reference: 166.4, current: 187.2 },
  { reference: 124.8, current: 104 },
  { reference: 74.9, current: 87.4 },
  { reference: 41.6, current: 43.7 },
];
const step = 20;

/** Outlines of the six panels, in their order. They are drawings, not data. */
export const panelSketches: readonly PanelSketch[] = [
  {
    label: "Prediction distribution",
    needs: "needs a reference and predictions",
    drawing: (
      <path d="M0 86V82H17.3V62H34.7V22H52V6H69.3V18H86.7V38H104V52.4H121.3V62H138.7V70H156V74.8H173.3V78H190.7V81.2H208V86" />
    ),
  },
  {
    label: "Feature drift",
    needs: "needs a reference and predictions",
    drawing: (
      <>
        {driftBars.map((width, row) => (
          <rect key={width} y={8 + 16 * row} width={width} height={8} fill="var(--bg-hover)" />
        ))}
        <path d="M71.5 2V86" strokeDasharray="4 3" />
      </>
    ),
  },
  {
    label: "Performance",
    needs: "needs labels",
    drawing: (
      <>
        <path d="M0 36.4L20.8 31.6L41.6 38L62.4 30L83.2 33.2L104 28.4L124.8 34.8L145.6 38L166.4 33.2L187.2 30L208 34.8" />
        <path d="M0 62.5H208" strokeDasharray="4 3" />
      </>
    ),
  },
  {
    label: "Alerts",
    needs: "needs the first hourly check",
    drawing: alertSpans.map(({ from, width }, row) => (
      <g key={from}>
        <path d={`M0 ${14.5 + step * row}H208`} stroke="var(--line)" />
        <rect x={from} y={11 + step * row} width={width} height={6} fill="var(--bg-hover)" />
      </g>
    )),
  },
  {
    label: "Feature importance",
    needs: "needs predictions",
    drawing: importancePairs.map(({ reference, current }, row) => (
      <g key={current}>
        <path d={`M${reference} ${14 + step * row}H${current}`} />
        <circle cx={reference} cy={14 + step * row} r={3.5} fill="var(--bg)" />
        <circle cx={current} cy={14 + step * row} r={3.5} fill="var(--line-strong)" />
      </g>
    )),
  },
  {
    label: "Prediction confidence",
    needs: "needs predictions of classes",
    drawing: (
      <>
        <path
          stroke="none"
          fill="var(--bg-hover)"
          d="M0 17.2L20.8 15.6L41.6 18.8L62.4 16.4L83.2 14.8L104 17.2L124.8 18.8L145.6 17.2L166.4 15.6L187.2 17.2L208 16.4L208 58L187.2 58.8L166.4 57.2L145.6 58.8L124.8 60.4L104 58.8L83.2 56.4L62.4 58L41.6 60.4L20.8 57.2L0 58.8Z"
        />
        <path d="M0 36.4L20.8 34.8L41.6 38L62.4 35.6L83.2 34L104 36.4L124.8 38L145.6 36.4L166.4 34.8L187.2 36.4L208 35.6" />
      </>
    ),
  },
];
