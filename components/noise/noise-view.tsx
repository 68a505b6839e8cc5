"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Segmented } from "@/components/controls/segmented";
import { PageHead } from "@/components/head/page-head";
import { PageLink } from "@/components/shell/page-link";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { fetchNoise } from "@/lib/client/alerts-api";
import { queryKeys } from "@/lib/client/query-keys";
import { NoiseSkeleton } from "./noise-skeleton";
import { ModelNoise, RuleNoise } from "./noise-tables";
import { noiseVerdict } from "./noise-words";

const ranges = ["7", "30", "90", "365"] as const;

/** How often it calls, and for what: whether it deserves to be listened to at night. */
export function NoiseView() {
  const [days, setDays] = useQueryState("days", parseAsStringLiteral(ranges).withDefault("90"));
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.noise(days),
    queryFn: ({ signal }) => fetchNoise(days, signal),
    placeholderData: (before) => before,
  });
  if (!data) {
    if (!error) return <NoiseSkeleton />;
    return <PageProblem title="The noise could not be read" error={error} retry={() => void refetch()} />;
  }
  return (
    <>
      <PageHead
        title={
          <>
            <h1 className="text-page font-semibold tracking-[-0.01em]">Noise</h1>
            <Segmented
              label="How far back"
              value={days}
              onChange={(value) => void setDays(value)}
              segments={ranges.map((value) => ({ value, label: `${value} d` }))}
            />
            <PageLink href="/alerts" className="link text-ink-2">
              Alerts
            </PageLink>
          </>
        }
        verdict={<HealthSentence verdict={noiseVerdict(data)} />}
      />
      <main id="content" className="flex-1 overflow-x-auto border-b border-line">
        {data.models.length === 0 ? (
          <p className="p-4 text-ink-2">
            There is no model yet.{" "}
            <PageLink href="/add" className="link text-ink">
              Add one
            </PageLink>
          </p>
        ) : (
          <ModelNoise models={data.models} />
        )}
        {data.rules.length > 0 ? (
          <section aria-labelledby="by-rule">
            <h2 id="by-rule" className="px-4 pt-6 pb-1 font-semibold">
              By rule
            </h2>
            <RuleNoise rules={data.rules} />
          </section>
        ) : null}
      </main>
      <StatusBar>
        <span>An alert is judged when somebody resolves it with a cause.</span>
      </StatusBar>
    </>
  );
}
