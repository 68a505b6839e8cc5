"use client";

import { Fragment, type ReactNode } from "react";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { Verdict } from "@/lib/contracts/common";
import { PanelBody } from "./panel-body";
import { type Figure, PanelFigure } from "./panel-figure";
import type { PanelState } from "./panel-state";
import { PanelTools, type SaveFormat } from "./panel-tools";
import { PanelVerdict } from "./panel-verdict";

interface PanelProps {
  /** Names the panel in the URL and in saved files. */
  readonly id: string;
  /** The quiet label: what is shown, with its unit. */
  readonly label: string;
  readonly state: PanelState;
  readonly verdict?: Verdict;
  readonly figure?: Figure;
  /** The same data as a table; the tools then offer it. */
  readonly table?: ReactNode;
  readonly csvHref?: string;
  readonly onSave?: (format: SaveFormat) => void;
  /** The rows it rests on. */
  readonly footer?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Quiet label, verdict, deciding number with its thresholds, chart or table, and the rows it rests on. */
export function Panel(props: PanelProps) {
  const {
    id,
    label,
    state,
    verdict,
    figure,
    table,
    csvHref,
    onSave,
    footer,
    className = "",
    children,
  } = props;
  const { state: monitor, toggleTable } = useMonitorState();
  const asTable = Boolean(table) && monitor.tables.includes(id);
  const ready = state.status === "ready";
  return (
    <section
      aria-labelledby={`${id}-label`}
      aria-busy={state.status === "loading"}
      data-panel={id}
      className={`flex min-w-0 break-inside-avoid flex-col bg-bg px-4 pt-3 pb-2.5 max-phone:pt-4 max-phone:pb-3.5 ${className}`}
    >
      <header className="flex h-5 items-center max-phone:h-7">
        <p id={`${id}-label`} className="quiet min-w-0 truncate" title={label}>
          {label}
        </p>
        {ready ? (
          <PanelTools
            label={label}
            asTable={asTable}
            onToggleTable={table ? () => toggleTable(id) : undefined}
            csvHref={csvHref}
            onSave={asTable ? undefined : onSave}
          />
        ) : null}
      </header>
      <PanelVerdict state={state} verdict={verdict} />
      <PanelFigure state={state} figure={figure} />
      <PanelBody state={state}>{asTable ? table : children}</PanelBody>
      <footer className="min-h-4 text-tick text-ink-3 max-phone:mt-1">
        {ready ? footerParts(footer) : null}
      </footer>
    </section>
  );
}

/** A line that is too long breaks between its parts. */
function footerParts(footer: ReactNode): ReactNode {
  if (typeof footer !== "string") return footer;
  const parts = footer.split(" · ");
  return parts.map((part, index) => (
    <Fragment key={part}>
      <span className="inline-block">{index < parts.length - 1 ? `${part} ·` : part}</span>{" "}
    </Fragment>
  ));
}
