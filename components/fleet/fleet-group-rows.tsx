import { GroupHeading } from "@/components/list/group-heading";
import { FleetRow } from "./fleet-row";
import type { FleetGroup, FleetRange } from "./fleet-state";

interface FleetGroupRowsProps {
  readonly group: FleetGroup;
  readonly range: FleetRange;
  readonly selected: string | undefined;
}

export function FleetGroupRows({ group, range, selected }: FleetGroupRowsProps) {
  return (
    <tbody>
      <GroupHeading label={group.label} count={group.models.length} columns={6} />
      {group.models.map((model) => (
        <FleetRow key={model.name} model={model} range={range} selected={model.name === selected} />
      ))}
    </tbody>
  );
}
