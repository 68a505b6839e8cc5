import { Tag } from "@/components/controls/tag";
import type { RegistryVersion } from "@/lib/contracts/versions";

/** Where a version stands, and its aliases that say more than that. */
export function VersionChips({ version }: { version: RegistryVersion }) {
  const { standings, aliases, stage, monitored } = version;
  return (
    <span className="flex flex-wrap gap-1">
      {standings.map(({ environment, slot }) => (
        <Tag key={`${environment} ${slot}`} level={slot === "champion" ? "ok" : "info"}>
          {environment} {slot}
        </Tag>
      ))}
      {monitored?.serving ? <Tag level="ok">serving</Tag> : null}
      {stage === "Archived" ? <Tag>archived</Tag> : null}
      {aliases.map((alias) => (
        <Tag key={alias}>@{alias}</Tag>
      ))}
    </span>
  );
}
