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
      <tr>
        <th scope="rowgroup" colSpan={6} className="h-7 border-b border-line bg-sunken px-4 font-semibold">
          {group.label} <span className="quiet font-normal">{group.models.length}</span>
        </th>
      </tr>
      {group.models.map((model) => (
        <FleetRow key={model.name} model={model} range={range} selected={model.name === selected} />
      ))}
    </tbody>
  );
}
