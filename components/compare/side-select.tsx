"use client";

import { useQueryStates } from "nuqs";
import { Select } from "@/components/controls/select";
import type { ModelDetail } from "@/lib/contracts/model";
import { compareParsers } from "./compare-state";

interface SideSelectProps {
  readonly model: ModelDetail;
  readonly side: "champion" | "challenger";
  readonly chosen: string;
  /** The other side's version: the two change places when it is chosen. */
  readonly other: string;
}

const labels = { champion: "Champion", challenger: "Challenger" } as const;

export function SideSelect({ model, side, chosen, other }: SideSelectProps) {
  const [, write] = useQueryStates(compareParsers, { history: "push" });
  const opposite = side === "champion" ? "challenger" : "champion";
  const choose = (version: string) =>
    void write({ [side]: version, [opposite]: version === other ? chosen : other });
  return (
    <Select
      label={labels[side]}
      value={chosen}
      onChange={choose}
      groups={[
        {
          options: model.versions.map(({ name, serving, description }) => ({
            value: name,
            label: `version ${name}${serving ? ", serving" : ""}`,
            chosen: `${labels[side]}: ${name}`,
            note: description,
          })),
        },
      ]}
    />
  );
}
