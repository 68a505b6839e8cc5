"use client";

import { ExternalLink } from "lucide-react";
import { reopenedWords } from "@/components/alert-work/work-words";
import { alertPlace } from "@/components/alerts-list/alert-place";
import { WorkMark } from "@/components/alerts-list/work-mark";
import { buttonStyle } from "@/components/controls/button-style";
import { Tag } from "@/components/controls/tag";
import { modelHref } from "@/components/fleet/model-href";
import { Crumb } from "@/components/head/crumb";
import { Icon } from "@/components/icons/icon";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { StateIcon } from "@/components/verdict/state-icon";
import { useModel } from "@/lib/client/use-model";
import type { ListedAlert } from "@/lib/contracts/alerts";
import { AlertActions } from "./alert-actions";
import { alertState } from "./alert-state";
import { AlertSteps } from "./alert-steps";

interface AlertHeadProps extends Omit<Parameters<typeof AlertActions>[0], "alert"> {
  readonly alert: ListedAlert;
  readonly mayHandle: boolean;
}

export function AlertHead({ alert, mayHandle, working, ask }: AlertHeadProps) {
  const now = useNow();
  const { id, model, version, headline, work } = alert;
  const state = alertState(alert, now);
  const reopened = reopenedWords(work.reopened);
  return (
    <header className="shrink-0 border-b border-line px-4 pt-2.5 pb-3">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <Crumb href="/alerts" className="shrink-0 max-phone:basis-full">
          Alerts
        </Crumb>
        <h1 className="flex min-w-0 items-center gap-2 text-page font-semibold tracking-[-0.01em] wrap-anywhere">
          <StateIcon level={alert.firing ? alert.severity : "ok"} />
          {headline}
        </h1>
        <Tag level={state.level}>{state.words}</Tag>
        <span className="flex-1" />
        <AlertSteps id={id} />
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-ink-2">
        <span className="min-w-0 wrap-anywhere">
          <PageLink href={modelHref(model)} className="link text-ink">
            {model}
          </PageLink>
          , version {version}
          <Serving model={model} version={version} />
        </span>
        <span className="quiet">
          since <Instant at={alert.openedAt} words={dayClockWords} /> UTC
          {reopened ? `, ${reopened}` : ""}
        </span>
        <span className="quiet inline-flex min-w-0 items-center gap-1">
          {work.state === "resolved" ? "closed:" : work.assignee ? "with" : null} <WorkMark work={work} />
          {work.state === "open" && !work.assignee ? "has it" : null}
        </span>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {mayHandle ? (
          <AlertActions alert={alert} working={working} ask={ask} />
        ) : (
          <p className="quiet">You may look. On-call, engineers, leads and admins take alerts up.</p>
        )}
        <span className="flex-1 max-phone:hidden" />
        <PageLink href={alertPlace(alert)} className={buttonStyle()}>
          <Icon of={ExternalLink} small className="text-ink-3" />
          What the rule saw
        </PageLink>
      </div>
    </header>
  );
}

/** Whether anybody is served by the version: what serves nobody can wait. */
function Serving({ model, version }: { model: string; version: string }) {
  const { data } = useModel(model);
  if (!data?.servingVersion) return null;
  return data.servingVersion === version ? ", serving" : `; version ${data.servingVersion} serves`;
}
