"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { useListSelection } from "@/components/keyboard/use-list-selection";
import { useMay } from "@/components/people/use-may";
import type { RegistryVersion } from "@/lib/contracts/versions";
import { AskDialog } from "./ask-dialog";
import { isChampionEverywhere } from "./champion-everywhere";
import { metricColumns } from "./metric-columns";
import { useModelEnvironments } from "./use-registry";
import { versionHref } from "./version-href";
import { VersionRow } from "./version-row";

const heading = "h-8 border-b border-line px-3 text-quiet whitespace-nowrap text-ink-3 first:pl-4 last:pr-4";

export function VersionsTable({ model, versions }: { model: string; versions: readonly RegistryVersion[] }) {
  const router = useRouter();
  const mayAsk = useMay("registry");
  const [asked, ask] = useState<number | null>(null);
  const { data } = useModelEnvironments(model);
  const canBeAsked = (version: number) => mayAsk && !isChampionEverywhere(data?.environments ?? [], version);
  const columns = useMemo(() => metricColumns(versions), [versions]);
  const open = useCallback(
    (index: number) => {
      const version = versions[index];
      if (version) router.push(versionHref(model, version.version));
    },
    [versions, router, model],
  );
  const selected = useListSelection({ group: "In the list", count: versions.length, onOpen: open });
  return (
    <>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th className={heading}>Version</th>
            <th className={`${heading} max-phone:hidden`}>Stands as</th>
            {columns.map(({ key }, index) => (
              <th
                key={key}
                title={key}
                className={`${heading} max-w-32 truncate text-right ${index === 0 ? "" : "max-tablet:hidden"}`}
              >
                {key}
              </th>
            ))}
            <th className={`${heading} max-tablet:hidden`}>Run</th>
            <th className={`${heading} max-phone:hidden`}>Registered, UTC</th>
            <th className={`${heading} text-right max-tablet:hidden`}>Alerts open</th>
            <th className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, index) => (
            <VersionRow
              key={version.version}
              model={model}
              version={version}
              columns={columns}
              selected={index === selected}
              onAsk={canBeAsked(version.version) ? () => ask(version.version) : null}
            />
          ))}
        </tbody>
      </table>
      {asked === null ? null : <AskDialog model={model} version={asked} onClose={() => ask(null)} />}
    </>
  );
}
