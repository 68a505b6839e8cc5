"use client";

import { useQuery } from "@tanstack/react-query";
import { EntryTable } from "@/components/run/entry-table";
import { RunSkeleton } from "@/components/run/run-skeleton";
import { KeysButton } from "@/components/shell/keys-button";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchRegistryVersion } from "@/lib/client/registry-api";
import { StandingLines } from "./standing-lines";
import { VersionHead } from "./version-head";
import { VersionLineage } from "./version-lineage";
import { VersionMetrics } from "./version-metrics";
import { VersionRequests } from "./version-requests";

const intervalMs = 20_000;

/** One version: where it comes from, where it stands and stood, and what was asked for it. */
export function VersionView({ model, version }: { model: string; version: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.registryVersion(model, version),
    queryFn: ({ signal }) => fetchRegistryVersion(model, version, signal),
    refetchInterval: intervalMs,
  });
  if (!data) {
    if (!error) return <RunSkeleton title={`Version ${version}`} />;
    return <PageProblem title="This version could not be read" error={error} retry={() => void refetch()} />;
  }
  return (
    <>
      <VersionHead model={model} version={data} />
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,464px)] border-b border-line max-tablet:grid-cols-1 max-tablet:content-start"
      >
        <div className="min-w-0">
          <StandingLines model={model} version={data} />
          <VersionRequests requests={data.requests} />
          <VersionMetrics metrics={data.metrics} />
          <EntryTable title="Params" entries={data.params} none="No params were logged." />
        </div>
        <div className="min-w-0 border-l border-line max-tablet:border-t max-tablet:border-l-0">
          <VersionLineage version={data} />
          <EntryTable title="Tags" entries={data.tags} none="No tags." />
        </div>
      </main>
      <StatusBar keys={<KeysButton />}>
        <span>Gates compare its files with this SHA-256</span>
      </StatusBar>
    </>
  );
}
