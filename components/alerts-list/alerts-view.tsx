"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useAlertWork } from "@/components/alert-work/use-alert-work";
import { useWorkDialogs } from "@/components/alert-work/use-work-dialogs";
import { useWorkKeys } from "@/components/alert-work/use-work-keys";
import { WorkTold } from "@/components/alert-work/work-told";
import { useMay } from "@/components/people/use-may";
import { ListKeys } from "@/components/shell/list-keys";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { useAlertList } from "@/components/shell/use-alert-list";
import { useTitle } from "@/components/shell/use-title";
import type { AlertListAnswer } from "@/lib/contracts/alerts";
import { alertParsers, filterAlerts, type Inbox } from "./alert-filter";
import { AlertsHead } from "./alerts-head";
import { AlertsSkeleton } from "./alerts-skeleton";
import { AlertsTable } from "./alerts-table";
import { BulkBar } from "./bulk-bar";
import { sectionAlerts } from "./group-alerts";
import { NoAlerts } from "./no-alerts";
import { useInbox } from "./use-inbox";

const workKeys = [
  { keys: ["x"], words: "select" },
  { keys: ["a"], words: "acknowledge" },
  { keys: ["e"], words: "resolve" },
  { keys: ["s"], words: "snooze" },
] as const;

/** Alerts of every model. */
export function AlertsView() {
  const { data, error, refetch } = useAlertList();
  const { data: mine } = useAlertList("me");
  const inbox = useMemo(() => ({ all: data?.alerts ?? [], mine: mine?.alerts ?? [] }), [data, mine]);
  if (!data) {
    if (!error) return <AlertsSkeleton />;
    return <PageProblem title="The alerts could not be read" error={error} retry={() => void refetch()} />;
  }
  return <InboxView answer={data} inbox={inbox} />;
}

const nothing: Inbox["all"] = [];

function InboxView({ answer, inbox }: { answer: AlertListAnswer; inbox: Inbox }) {
  const [filter] = useQueryStates(alertParsers);
  const { show, severity, model } = filter;
  const sections = useMemo(
    () => sectionAlerts(filterAlerts(inbox, { show, severity, model }), show),
    [inbox, show, severity, model],
  );
  const list = useInbox(sections);
  const mayHandle = useMay("handle");
  const working = useAlertWork(list.clear);
  const { ask, open } = useWorkDialogs(working);
  const chosen = list.marked.length > 0 ? list.marked : (list.current?.alerts ?? nothing);
  useWorkKeys({ alerts: mayHandle ? chosen : nothing, working, ask });
  useTitle(answer.counts.open > 0 ? `Alerts (${answer.counts.open})` : "Alerts");
  return (
    <>
      <AlertsHead answer={answer} inbox={inbox} />
      <main id="content" className="flex flex-1 flex-col border-b border-line">
        <div className="flex-1">
          {sections.length > 0 ? (
            <AlertsTable sections={sections} inbox={list} />
          ) : (
            <NoAlerts inbox={inbox} />
          )}
        </div>
        {mayHandle ? <BulkBar marked={list.marked} working={working} ask={ask} onClear={list.clear} /> : null}
        <WorkTold working={working} />
      </main>
      {open}
      <StatusBar keys={<ListKeys own={mayHandle ? workKeys : []} />}>
        <span>
          {mayHandle
            ? "Every model is checked at each full hour."
            : "You may look. On-call, engineers, leads and admins take alerts up."}
        </span>
      </StatusBar>
    </>
  );
}
