"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { VerdictNote } from "@/components/head/verdict-note";
import { useMay } from "@/components/people/use-may";
import { AskDialog } from "@/components/versions/ask-dialog";
import { isChampionEverywhere } from "@/components/versions/champion-everywhere";
import { useModelEnvironments } from "@/components/versions/use-registry";
import { VersionChips } from "@/components/versions/version-chips";
import { versionsHref } from "@/components/versions/version-href";
import type { RegistryVersionAnswer } from "@/lib/contracts/versions";
import { versionVerdict } from "./version-verdict";

export function VersionHead({ model, version }: { model: string; version: RegistryVersionAnswer }) {
  const [asking, setAsking] = useState(false);
  const mayAsk = useMay("registry");
  const { data } = useModelEnvironments(model);
  const everywhere = isChampionEverywhere(data?.environments ?? [], version.version);
  return (
    <PageHead
      title={
        <>
          <Crumb href={versionsHref(model)} className="max-phone:order-1 max-phone:basis-full">
            {model}
          </Crumb>
          <h1 className="text-page font-semibold whitespace-nowrap tracking-[-0.01em] max-phone:order-2">
            Version {version.version}
          </h1>
          <span className="max-phone:order-3">
            <VersionChips version={version} />
          </span>
          <span className="flex-1 max-phone:hidden" />
          {mayAsk && everywhere ? (
            <span className="quiet max-phone:order-6">Champion of every environment</span>
          ) : null}
          {mayAsk && !everywhere ? (
            <Button className="max-phone:order-6" onClick={() => setAsking(true)}>
              Ask for promotion
            </Button>
          ) : null}
          {asking ? (
            <AskDialog model={model} version={version.version} onClose={() => setAsking(false)} />
          ) : null}
        </>
      }
      verdict={<VerdictNote verdict={versionVerdict(version)} note={version.description} />}
    />
  );
}
