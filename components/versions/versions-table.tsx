"use client";

import { useCallback, useMemo, useState } from "react";
import { listHeading } from "@/components/list/list-heading";
import { useOpenedList } from "@/components/list/use-opened-list";
import { useMay } from "@/components/people/use-may";
import type { RegistryVersion } from "@/lib/contracts/versions";
import { AskDialog } from "./ask-dialog";
import { isChampionEverywhere } from "./champion-everywhere";
import { metricColumns } from "./metric-columns";
import { useModelEnvironments } from "./use-registry";
import { versionHref } from "./version-href";
import { VersionRow } from "./version-row";

export function VersionsTable({ model, versions }: { model: string; versions: readonly RegistryVersion[] }) {
  const mayAsk = useMay("registry");
  const [asked, ask] = useState<number | null>(null);
  const { data } = useModelEnvironments(model);
  const canBeAsked = (version: number) => mayAsk && !isChampionEverywhere(data?.environments ?? [], version);
  const columns = useMemo(() => metricColumns(versions), [versions]);
  const hrefOf = useCallback(({ version }: RegistryVersion) => versionHref(model, version), [model]);
  const selected = useOpenedList(versions, hrefOf);
  return (
    <>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th className={listHeading}>Version</th>
            <th className={`${listHeading} max-phone:hidden`}>Stands as</th>
            {columns.map(({ key }, index) => (
              <th
                key={key}
                title={key}
                className={`${listHeading} max-w-32 truncate text-right ${index === 0 ? "" : "max-tablet:hidden"}`}
              >
                {key}
              </th>
            ))}
            <th className={`${listHeading} max-tablet:hidden`}>Run</th>
            <th className={`${listHeading} max-phone:hidden`}>Registered, UTC</th>
            <th className={`${listHeading} text-right max-tablet:hidden`}>Alerts open</th>
            <th className={listHeading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow
              key={version.version}
              model={model}
              version={version}
              columns={columns}
              selected={version === selected}
              onAsk={canBeAsked(version.version) ? () => ask(version.version) : null}
            />
          ))}
        </tbody>
      </table>
      {asked === null ? null : <AskDialog model={model} version={asked} onClose={() => ask(null)} />}
    </>
  );
}
