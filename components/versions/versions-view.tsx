"use client";

import { NoModel } from "@/components/head/no-model";
import { ListKeys } from "@/components/shell/list-keys";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { ApiError } from "@/lib/client/api-error";
import { EnvironmentStrip } from "./environment-strip";
import { NoVersions } from "./no-versions";
import { useRegistryVersions } from "./use-registry";
import { VersionsHead } from "./versions-head";
import { VersionsSkeleton } from "./versions-skeleton";
import { VersionsTable } from "./versions-table";

/** A model's registry: what stands where, and every version. */
export function VersionsView({ model }: { model: string }) {
  const { data, error, refetch } = useRegistryVersions(model);
  if (error instanceof ApiError && error.code === "unknown_model") return <NoModel name={model} />;
  if (!data) {
    if (!error) return <VersionsSkeleton model={model} />;
    return <PageProblem title="The versions could not be read" error={error} retry={() => void refetch()} />;
  }
  const { registered, versions } = data;
  return (
    <>
      <VersionsHead answer={data} />
      <main id="content" className="flex-1 overflow-x-auto border-b border-line">
        {registered ? <EnvironmentStrip model={model} versions={versions} /> : null}
        {versions.length > 0 ? (
          <VersionsTable model={model} versions={versions} />
        ) : (
          <NoVersions model={model} monitoredOnly={!registered} />
        )}
      </main>
      <StatusBar keys={<ListKeys />}>
        <span>Metrics are the last values of each version's run</span>
      </StatusBar>
    </>
  );
}
