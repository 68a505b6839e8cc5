"use client";

import { useQuery } from "@tanstack/react-query";
import { KeysButton } from "@/components/shell/keys-button";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { Artifacts } from "./artifacts";
import { Datasets } from "./datasets";
import { EntryTable } from "./entry-table";
import { MetricTable } from "./metric-table";
import { RunHead } from "./run-head";
import { runQuery } from "./run-query";
import { RunSkeleton } from "./run-skeleton";
import { Versions } from "./versions";

const systemTag = /^mlflow\./;

/** One run: what it measured, with what, and what came of it. */
export function RunView({ id }: { id: string }) {
  const { data: run, error, refetch } = useQuery(runQuery(id));
  if (!run) {
    if (!error) return <RunSkeleton />;
    return <PageProblem title="This run could not be read" error={error} retry={() => void refetch()} />;
  }
  const ownTags = run.tags.filter(({ key }) => !systemTag.test(key));
  const systemTags = run.tags.filter(({ key }) => systemTag.test(key));
  return (
    <>
      <RunHead run={run} />
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,440px)] border-b border-line max-tablet:grid-cols-1"
      >
        <div className="min-w-0">
          <MetricTable run={run} />
          <EntryTable title="Params" entries={run.params} none="No params were logged." />
        </div>
        <div className="min-w-0 border-l border-line max-tablet:border-t max-tablet:border-l-0">
          <Versions versions={run.versions} />
          <Artifacts run={run} />
          <Datasets datasets={run.datasets} />
          <EntryTable title="Tags" entries={ownTags} none="No tags of your own." />
          <EntryTable title="Tags of the client" entries={systemTags} none="None." />
        </div>
      </main>
      <StatusBar keys={<KeysButton />}>
        <span>
          Run <code className="font-mono">{run.id}</code>
        </span>
        {run.status === "RUNNING" ? <span>read again every 2 s</span> : null}
      </StatusBar>
    </>
  );
}
