import type { PanelState } from "./panel-state";

export interface Figure {
  /** The number that decides. */
  readonly value: string;
  readonly unit?: string;
  /** What stands beside it: thresholds, p, alpha. */
  readonly beside?: readonly string[];
}

export function PanelFigure({ state, figure }: { state: PanelState; figure: Figure | undefined }) {
  if (state.status === "loading") return <span className="skeleton mt-2 mb-1 h-6 w-2/5" />;
  if (state.status !== "ready" || !figure) return null;
  return (
    <p className="mt-1 flex h-8 items-baseline overflow-hidden whitespace-nowrap text-ink-2 max-phone:h-auto max-phone:flex-wrap max-phone:gap-x-3.5">
      <b className="mr-1.5 text-figure font-medium tracking-[-0.02em] text-ink max-phone:-mr-2">
        {figure.value}
      </b>
      {figure.unit}
      {figure.beside?.map((words) => (
        <span
          key={words}
          className="relative ml-2 pl-2 before:absolute before:top-1 before:left-0 before:h-3 before:w-px before:bg-line-strong max-phone:ml-0 max-phone:pl-0 max-phone:before:hidden"
        >
          {words}
        </span>
      ))}
    </p>
  );
}
