"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAlertWork } from "@/components/alert-work/use-alert-work";
import { useWorkDialogs } from "@/components/alert-work/use-work-dialogs";
import { useWorkKeys } from "@/components/alert-work/use-work-keys";
import { WorkTold } from "@/components/alert-work/work-told";
import { useMay } from "@/components/people/use-may";
import { KeysButton } from "@/components/shell/keys-button";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { useTitle } from "@/components/shell/use-title";
import { ApiError } from "@/lib/client/api-error";
import type { AlertAnswer } from "@/lib/contracts/alerts";
import { AlertFigure } from "./alert-figure";
import { AlertHead } from "./alert-head";
import { alertQuery } from "./alert-query";
import { AlertSkeleton } from "./alert-skeleton";
import { BeforeSection } from "./before-section";
import { EarlierSection } from "./earlier-section";
import { HistorySection } from "./history-section";
import { RunbookSection } from "./runbook-section";
import { TogetherSection } from "./together-section";
import { UnknownAlert } from "./unknown-alert";

/** One alert: what it says, why it may be, what to do, and what was done. */
export function AlertView({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(alertQuery(id));
  if (data) return <OpenedAlert answer={data} />;
  if (!error) return <AlertSkeleton id={id} />;
  if (error instanceof ApiError && error.code === "unknown_alert") return <UnknownAlert id={id} />;
  return <PageProblem title="This alert could not be read" error={error} retry={() => void refetch()} />;
}

function OpenedAlert({ answer }: { answer: AlertAnswer }) {
  const { alert, together, earlier, runbook, events } = answer;
  const mayHandle = useMay("handle");
  const working = useAlertWork();
  const { ask, open } = useWorkDialogs(working);
  const handled = useMemo(() => (mayHandle ? [alert] : []), [mayHandle, alert]);
  useWorkKeys({ alerts: handled, working, ask });
  useTitle(`${alert.headline}, ${alert.model}`);
  return (
    <>
      <AlertHead alert={alert} mayHandle={mayHandle} working={working} ask={ask} />
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,420px)] border-b border-line max-tablet:grid-cols-1 max-tablet:content-start"
      >
        <div className="min-w-0 max-tablet:contents">
          <div className="min-w-0 max-tablet:order-1">
            <AlertFigure answer={answer} />
          </div>
          <div className="min-w-0 max-tablet:order-3 max-tablet:border-t max-tablet:border-line">
            <TogetherSection alerts={together} />
            <RunbookSection runbook={runbook} />
          </div>
        </div>
        <div className="min-w-0 border-l border-line max-tablet:contents">
          <div className="min-w-0 max-tablet:order-2">
            <BeforeSection answer={answer} />
          </div>
          <div className="min-w-0 border-t border-line max-tablet:order-4">
            <HistorySection events={events} severity={alert.severity} />
            <EarlierSection earlier={earlier} />
          </div>
        </div>
      </main>
      <div className="contents max-phone:*:bottom-30">
        <WorkTold working={working} />
      </div>
      {open}
      <StatusBar keys={<KeysButton />}>
        <span>Every model is checked at each full hour.</span>
      </StatusBar>
      {mayHandle ? (
        <div aria-hidden="true" className="h-28 shrink-0 bg-sunken phone:hidden print:hidden" />
      ) : null}
    </>
  );
}
