"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useOpenedList } from "@/components/list/use-opened-list";
import type { FleetAnswer } from "@/lib/contracts/model";
import { FleetGroupRows } from "./fleet-group-rows";
import { fleetParsers, groupFleet, trafficRangeLabel } from "./fleet-state";
import { modelHref } from "./model-href";

const heading =
  "h-8 border-b border-line px-2.5 text-quiet whitespace-nowrap text-ink-3 first:pl-4 last:pr-4";

export function FleetTable({ fleet }: { fleet: FleetAnswer }) {
  const [{ show, range }] = useQueryStates(fleetParsers);
  const groups = useMemo(
    () => groupFleet(fleet.models).filter((group) => show === "all" || group.value === show),
    [fleet.models, show],
  );
  const names = useMemo(() => groups.flatMap((group) => group.models.map((model) => model.name)), [groups]);
  const selected = useOpenedList(names, modelHref);
  if (names.length === 0) return <p className="p-4 text-ink-2">No model is in this state now.</p>;
  return (
    <div className="@container min-w-0 overflow-x-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th className={heading}>Model</th>
            <th className={`${heading} max-phone:hidden`}>State</th>
            <th className={`${heading} max-phone:hidden`}>Drifted</th>
            <th className={`${heading} max-phone:hidden`}>
              Performance, {range.replace(/(\d)([a-z])/, "$1 $2")}
            </th>
            <th className={`${heading} max-tablet:hidden`}>
              <span className="mr-3 inline-block w-24 text-right">Predictions, 24 h</span>
              <span className="@max-[1110px]:hidden">by hour, {trafficRangeLabel(range)}</span>
            </th>
            <th className={`${heading} text-right`}>Alerts</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <FleetGroupRows key={group.value} group={group} range={range} selected={selected} />
        ))}
      </table>
    </div>
  );
}
