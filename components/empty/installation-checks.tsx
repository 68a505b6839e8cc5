"use client";

import { modelHref } from "@/components/fleet/model-href";
import { WaitingIcon } from "@/components/icons/waiting-icon";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { agoWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { StateIcon } from "@/components/verdict/state-icon";
import type { ModelProgress } from "./use-model-progress";
import { useOrigin } from "./use-origin";
import { useReadiness } from "./use-readiness";

export function InstallationChecks({ name, progress }: { name: string; progress: ModelProgress }) {
  const now = useNow();
  const origin = useOrigin();
  const readiness = useReadiness();
  const { exists, referenceRows, lastPredictionAt } = progress;
  return (
    <section aria-labelledby="installation" className="px-4 py-3">
      <h2 id="installation" className="section-title">
        This installation
      </h2>
      <ul className="mt-1">
        {readiness.map((check) => (
          <Check key={check.label} {...check} />
        ))}
        <Check label="API" done note={`answers at ${origin}`} />
        <Check
          label="Model"
          done={exists}
          note={
            exists ? (
              <PageLink href={modelHref(name)} className="link">
                {name} is here
              </PageLink>
            ) : (
              "none of this name yet"
            )
          }
        />
        <Check
          label="Reference"
          done={referenceRows !== null}
          note={referenceRows === null ? "none yet" : `${referenceRows.toLocaleString("en")} rows`}
        />
        <Check
          label="First prediction"
          done={lastPredictionAt !== null}
          note={
            lastPredictionAt ? (
              <>
                last <Instant at={lastPredictionAt} words={(at) => agoWords(at, now)} />
              </>
            ) : (
              "listening"
            )
          }
        />
      </ul>
    </section>
  );
}

interface CheckProps {
  readonly label: string;
  readonly done: boolean;
  readonly failed?: boolean;
  readonly note: React.ReactNode;
}

function Check({ label, done, failed = false, note }: CheckProps) {
  return (
    <li className="grid min-h-6 grid-cols-[24px_112px_minmax(0,1fr)] items-center">
      {done || failed ? <StateIcon level={failed ? "critical" : "ok"} /> : <WaitingIcon />}
      <span>{label}</span>
      <span className="quiet">{note}</span>
    </li>
  );
}
