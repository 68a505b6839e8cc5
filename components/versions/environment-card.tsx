"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { RollbackDialog } from "@/components/environment/rollback-dialog";
import { useMay } from "@/components/people/use-may";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import type { ModelEnvironment } from "@/lib/contracts/environments";
import type { RegistryVersion } from "@/lib/contracts/versions";
import { ChallengerDialog } from "./challenger-dialog";
import { comparisonHref, environmentHref, versionHref } from "./version-href";

interface EnvironmentCardProps {
  readonly model: string;
  readonly environment: ModelEnvironment;
  readonly versions: readonly RegistryVersion[];
}

/** What stands in an environment, and what changes that. */
export function EnvironmentCard({ model, environment, versions }: EnvironmentCardProps) {
  const { name, champion, challenger, standby, rollbackTo, revision } = environment;
  const [open, setOpen] = useState<"challenger" | "rollback" | null>(null);
  const mayRegister = useMay("registry");
  const mayRollBack = useMay("rollback");
  return (
    <section
      aria-label={name}
      className="flex min-w-0 flex-col border-l border-line px-4 py-3 first:border-l-0 max-phone:border-l-0"
    >
      <div className="flex items-baseline gap-2">
        <h2 className="truncate font-semibold">
          <PageLink href={environmentHref(model, name)} className="hover:underline">
            {name}
          </PageLink>
        </h2>
        <span className="quiet ml-auto whitespace-nowrap">
          {revision === 0 ? "never changed" : `revision ${revision}`}
        </span>
      </div>
      <dl className="mt-1.5 grid grid-cols-[80px_minmax(0,1fr)] gap-y-0.5">
        <dt className="text-ink-3">champion</dt>
        <dd>
          <Stands model={model} standing={champion} none="none yet" strong />
        </dd>
        <dt className="text-ink-3">challenger</dt>
        <dd>
          <Stands model={model} standing={challenger} none="none" />
        </dd>
        {standby.length > 0 ? (
          <>
            <dt className="text-ink-3">standby</dt>
            <dd>
              {standby.map(({ version }, index) => (
                <span key={version}>
                  {index > 0 ? ", " : ""}
                  <PageLink href={versionHref(model, version)} className="hover:underline">
                    {index === 0 ? "Version " : ""}
                    {version}
                  </PageLink>
                </span>
              ))}
            </dd>
          </>
        ) : null}
      </dl>
      <div className="mt-auto flex flex-wrap items-center gap-2 pt-2.5">
        {mayRegister && versions.length > (champion ? 1 : 0) ? (
          <Button onClick={() => setOpen("challenger")}>
            {challenger ? "Change challenger" : "Make challenger"}
          </Button>
        ) : null}
        {mayRollBack && rollbackTo.length > 0 ? (
          <Button icon={Undo2} onClick={() => setOpen("rollback")}>
            Roll back
          </Button>
        ) : null}
        {champion && challenger ? (
          <PageLink
            href={comparisonHref(model, champion.version, challenger.version)}
            className="link inline-flex items-center whitespace-nowrap max-phone:min-h-11"
          >
            Compare the two
          </PageLink>
        ) : null}
      </div>
      {open === "challenger" ? (
        <ChallengerDialog
          model={model}
          environment={environment}
          versions={versions}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === "rollback" ? (
        <RollbackDialog
          place={{ model, environment: name }}
          champion={champion?.version ?? null}
          former={rollbackTo}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}

interface StandsProps {
  readonly model: string;
  readonly standing: ModelEnvironment["champion"];
  readonly none: string;
  readonly strong?: boolean;
}

function Stands({ model, standing, none, strong = false }: StandsProps) {
  if (!standing) return <span className="text-ink-3">{none}</span>;
  return (
    <>
      <PageLink
        href={versionHref(model, standing.version)}
        className={`hover:underline ${strong ? "font-semibold" : ""}`}
      >
        Version {standing.version}
      </PageLink>{" "}
      <span className="quiet">
        since <Instant at={standing.since} words={dayClockWords} />
      </span>
    </>
  );
}
