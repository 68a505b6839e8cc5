"use client";

import { createParser, useQueryState } from "nuqs";
import { Tag } from "@/components/controls/tag";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { RunSection } from "@/components/run/run-section";
import { RunSkeleton } from "@/components/run/run-skeleton";
import { KeysButton } from "@/components/shell/keys-button";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { versionsHref } from "@/components/versions/version-href";
import { parseInstant } from "@/lib/client/monitor-state";
import type { Place } from "@/lib/client/registry-api";
import { AtForm } from "./at-form";
import { ChangeRow } from "./change-row";
import { RollbackButton } from "./rollback-button";
import { StoodEvidence } from "./stood-evidence";
import { stoodVerdict } from "./stood-words";
import { useHistory } from "./use-history";

const parseAsInstant = createParser({ parse: parseInstant, serialize: (text: string) => text });

/** What stood in an environment at an instant, who decided, on which evidence; and the whole history. */
export function EnvironmentView({ model, environment }: Place) {
  const [at, setAt] = useQueryState("at", parseAsInstant.withOptions({ history: "push" }));
  const place = { model, environment };
  const whole = useHistory(place, null);
  const then = useHistory(place, at);
  const error = whole.error ?? then.error;
  if (!whole.data || !then.data) {
    if (!error) return <RunSkeleton title={environment} />;
    return (
      <PageProblem title="The history could not be read" error={error} retry={() => void whole.refetch()} />
    );
  }
  const { champion, challenger } = then.data;
  const isStanding = (change: { at: string; slot: string }) =>
    [champion, challenger].some((stands) => stands?.at === change.at && stands.slot === change.slot);
  return (
    <>
      <PageHead
        title={
          <>
            <Crumb href={versionsHref(model)} className="max-phone:order-1 max-phone:basis-full">
              {model}
            </Crumb>
            <h1 className="min-w-0 text-page font-semibold tracking-[-0.01em] wrap-anywhere max-phone:order-2">
              {whole.data.environment}
            </h1>
            <span className="flex-1 max-phone:hidden" />
            <RollbackButton place={place} />
            <span className="shrink-0 max-phone:order-6 max-phone:shrink">
              <AtForm key={at ?? ""} at={at} onChange={(chosen) => void setAt(chosen)} />
            </span>
          </>
        }
        verdict={<HealthSentence verdict={stoodVerdict(then.data, at !== null)} />}
      />
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,464px)] border-b border-line max-tablet:grid-cols-1 max-tablet:content-start"
      >
        <div className="min-w-0 max-tablet:order-2">
          <RunSection title="History" count={whole.data.changes.length}>
            {whole.data.changes.length === 0 ? (
              <p className="mt-1 text-ink-2">Nothing has stood there yet.</p>
            ) : null}
            <ol className="mt-1">
              {whole.data.changes.map((change) => (
                <ChangeRow
                  key={`${change.slot} ${change.at} ${change.version}`}
                  change={change}
                  aside={isStanding(change) ? <Tag level="ok">{at ? "stood then" : "stands now"}</Tag> : null}
                />
              ))}
            </ol>
          </RunSection>
        </div>
        <div className="min-w-0 border-l border-line max-tablet:border-b max-tablet:border-l-0">
          {champion ? <StoodEvidence change={champion} /> : null}
        </div>
      </main>
      <StatusBar keys={<KeysButton />}>
        <span>The history is only ever added to</span>
      </StatusBar>
    </>
  );
}
