import { Tag } from "@/components/controls/tag";
import { PageLink } from "@/components/shell/page-link";
import { versionHref } from "@/components/versions/version-href";
import type { RunVersion } from "@/lib/contracts/runs";
import { RunSection } from "./run-section";

export function Versions({ versions }: { versions: readonly RunVersion[] }) {
  return (
    <RunSection title="Registered versions" count={versions.length}>
      {versions.length === 0 ? <p className="mt-1 text-ink-2">No version was registered from it.</p> : null}
      <ul className="mt-1">
        {versions.map(({ model, version, stage, aliases }) => (
          <li
            key={`${model} ${version}`}
            className="flex min-h-7 items-center gap-2 border-b border-line py-1"
          >
            <PageLink
              href={versionHref(model, version)}
              className="inline-flex min-h-6 min-w-0 items-center gap-2 hover:underline max-phone:min-h-11"
            >
              <b className="min-w-0 truncate">{model}</b>
              <span className="whitespace-nowrap">version {version}</span>
            </PageLink>
            {aliases.map((alias) => (
              <Tag key={alias}>@{alias}</Tag>
            ))}
            <span className="quiet ml-auto whitespace-nowrap">{stage === "None" ? "no stage" : stage}</span>
          </li>
        ))}
      </ul>
    </RunSection>
  );
}
