import { useEffect, useRef } from "react";
import { Count } from "@/components/controls/count";
import { PageLink } from "@/components/shell/page-link";
import type { FleetEntry } from "@/lib/contracts/model";
import { FleetDrift } from "./fleet-drift";
import { FleetHealth } from "./fleet-health";
import { FleetPerformance } from "./fleet-performance";
import type { FleetRange } from "./fleet-state";
import { FleetTraffic } from "./fleet-traffic";
import { modelHref } from "./model-href";

const cell = "h-14 border-b border-line px-2.5 py-1.5 first:pl-4 last:pr-4 max-phone:py-2";
const oneLine = `${cell} whitespace-nowrap`;

interface FleetRowProps {
  readonly model: FleetEntry;
  readonly range: FleetRange;
  readonly selected: boolean;
}

export function FleetRow({ model, range, selected }: FleetRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const { critical, warning } = model.openAlerts;
  return (
    <tr
      ref={row}
      data-selected={selected || undefined}
      className="group relative hover:bg-sunken data-selected:bg-hover"
    >
      <td className={`${cell} group-data-selected:shadow-[inset_2px_0_0_var(--current)]`}>
        <PageLink href={modelHref(model.name)} className="flex flex-col after:absolute after:inset-0">
          <b className="min-w-36 wrap-anywhere whitespace-normal">{model.name}</b>
          <span className="quiet min-w-36 whitespace-normal">
            {model.task}
            {model.servingVersion ? `, version ${model.servingVersion}` : ", no version yet"}
            {model.demonstration ? ", demonstration" : ""}
          </span>
        </PageLink>
        <span className="mt-1 block phone:hidden">
          <FleetHealth health={model.health} />
          {model.blind > 0 ? (
            <span className="quiet ml-6 block">
              {model.blind} of {model.features} features {model.blind === 1 ? "is" : "are"} blind
            </span>
          ) : null}
        </span>
      </td>
      <td className={`${cell} w-full max-phone:hidden`}>
        <FleetHealth health={model.health} />
      </td>
      <td className={`${oneLine} max-phone:hidden`}>
        <FleetDrift model={model} />
      </td>
      <td className={`${oneLine} max-phone:hidden`}>
        <FleetPerformance model={model} range={range} />
      </td>
      <td className={`${oneLine} max-tablet:hidden`}>
        <FleetTraffic model={model} range={range} />
      </td>
      <td className={`${oneLine} text-right`}>
        {critical + warning > 0 ? (
          <Count value={critical + warning} level={critical > 0 ? "critical" : "warning"} />
        ) : (
          <span className="quiet">0</span>
        )}
      </td>
    </tr>
  );
}
