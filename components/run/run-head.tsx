"use client";

import { GitCompareArrows } from "lucide-react";
import { buttonStyle } from "@/components/controls/button-style";
import { CopyButton } from "@/components/controls/copy-button";
import { Tag } from "@/components/controls/tag";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { VerdictNote } from "@/components/head/verdict-note";
import { Icon } from "@/components/icons/icon";
import { lastsWords } from "@/components/runs/lasts-words";
import { RunStatusMark } from "@/components/runs/run-status-mark";
import { compareHref, experimentHref } from "@/components/runs/runs-state";
import { LiveMark } from "@/components/shell/live-mark";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { runLasts, runVerdict, statusLevel, statusWord } from "@/lib/charts/run-words";
import type { RunDetail } from "@/lib/contracts/runs";

/** The run's name, how it stands and how long it took. */
export function RunHead({ run }: { run: RunDetail }) {
  const lasts = runLasts(run, useNow().getTime());
  return (
    <PageHead
      title={
        <>
          <span className="inline-flex items-center gap-1.5 max-phone:order-1 max-phone:basis-full">
            <Crumb href="/runs">Runs</Crumb>
            <Crumb href={experimentHref(run.experiment.id)}>{run.experiment.name}</Crumb>
          </span>
          <h1 className="min-w-0 truncate text-page font-semibold tracking-[-0.01em] max-phone:order-2">
            {run.name}
          </h1>
          <span className="max-phone:order-3">
            <Tag level={statusLevel[run.status]}>
              <RunStatusMark status={run.status} small />
              {statusWord[run.status]}
            </Tag>
          </span>
          {run.deleted ? <Tag level="warning">Deleted</Tag> : null}
          <span className="flex-1 max-phone:hidden" />
          <span className="flex items-center gap-2 max-phone:order-6">
            <PageLink href={compareHref([run.id])} className={buttonStyle()}>
              <Icon of={GitCompareArrows} small className="text-ink-3" />
              Larger curves
            </PageLink>
            <CopyButton text={run.id} words="Copy id" />
          </span>
        </>
      }
      verdict={
        <>
          <VerdictNote
            verdict={runVerdict(run, lasts === null ? null : lastsWords(lasts))}
            note={run.description}
          />
          <span className="flex-1 max-phone:hidden" />
          <span className="quiet max-phone:order-7">
            {run.startedAt ? (
              <>
                started <Instant at={run.startedAt} words={dayClockWords} /> UTC
              </>
            ) : (
              "said no start"
            )}
            {run.user ? ` by ${run.user}` : ""}
          </span>
          {run.status === "RUNNING" ? (
            <span className="max-phone:order-8">
              <LiveMark />
            </span>
          ) : null}
        </>
      }
    />
  );
}
