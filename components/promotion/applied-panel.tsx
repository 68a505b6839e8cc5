"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { RollbackDialog } from "@/components/environment/rollback-dialog";
import { bakeWords } from "@/components/policy/policy-words";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { environmentHref } from "@/components/versions/version-href";
import type { Promotion } from "@/lib/contracts/promotions";
import { bakeProgress } from "./bake-progress";

/** What was applied, how long it is watched, and the way back. */
export function AppliedPanel({ request }: { request: Promotion }) {
  const { model, environment, version, from, appliedAt, state, may, policy } = request;
  const [rollingBack, setRollingBack] = useState(false);
  const now = useNow();
  const progress = state === "baking" ? bakeProgress(request, now) : null;
  if (!appliedAt) return null;
  return (
    <section aria-labelledby="applied" className="border-b border-line px-4 pt-3 pb-4">
      <h2 id="applied" className="section-title">
        {state === "rolled_back" ? "Rolled back" : "Applied"}
        <span className="quiet font-normal">
          <Instant at={appliedAt} words={dayClockWords} /> UTC
        </span>
      </h2>
      <p className="mt-1 text-ink-2">
        {from === null
          ? `Version ${version} was the first champion of ${environment}.`
          : `Version ${version} took version ${from}'s place in ${environment}.`}{" "}
        {state === "baking" ? bakeWords(policy) : null}{" "}
        <PageLink href={environmentHref(model, environment)} className="link text-ink">
          What stood in {environment} when
        </PageLink>
      </p>
      {progress ? (
        <div className="mt-3">
          <div
            role="progressbar"
            aria-label="Watched"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(progress.share * 100)}
            aria-valuetext={progress.words}
            className="h-1.5 rounded-sm bg-hover"
          >
            <div
              className={`h-full min-w-1 rounded-sm ${request.breachedAt ? "bg-danger-mark" : "bg-ok-mark"}`}
              style={{ width: `${progress.share * 100}%` }}
            />
          </div>
          <p className="quiet mt-1">watched for {progress.words}</p>
        </div>
      ) : null}
      {state === "baking" || state === "succeeded" ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button
            icon={Undo2}
            look={request.breachedAt ? "danger" : "neutral"}
            disabled={!may.rollBack}
            onClick={() => setRollingBack(true)}
          >
            Roll back{from === null ? "" : ` to version ${from}`}
          </Button>
          {may.rollBack ? null : <span className="quiet">{whyNoRollback(request)}</span>}
        </div>
      ) : null}
      {rollingBack && from !== null ? (
        <RollbackDialog
          place={{ model, environment }}
          champion={version}
          former={[from]}
          onClose={() => setRollingBack(false)}
        />
      ) : null}
    </section>
  );
}

function whyNoRollback({ from, version, environment }: Promotion): string {
  if (from === null) return `Nothing stood in ${environment} before.`;
  return `For on-call, leads and admins, while version ${version} is the champion.`;
}
