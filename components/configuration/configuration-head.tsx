"use client";

import { Download, Save } from "lucide-react";
import { Button } from "@/components/controls/button";
import { buttonStyle } from "@/components/controls/button-style";
import { Tag } from "@/components/controls/tag";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { Icon } from "@/components/icons/icon";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { configurationYaml } from "@/lib/client/configuration-api";
import type { Verdict } from "@/lib/contracts/common";
import type { ConfigurationAnswer } from "@/lib/contracts/configuration";

interface ConfigurationHeadProps {
  readonly stored: ConfigurationAnswer;
  readonly verdict: Verdict;
  readonly mayChange: boolean;
  readonly maySave: boolean;
  /** null where there is nothing to let go. */
  readonly onLetGo: (() => void) | null;
  readonly onSave: () => void;
}

export function ConfigurationHead({
  stored: { model, revision },
  verdict,
  mayChange,
  maySave,
  onLetGo,
  onSave,
}: ConfigurationHeadProps) {
  return (
    <PageHead
      title={
        <>
          <span className="flex min-w-0 items-center gap-x-3 max-phone:order-1">
            <Crumb href="/" className="shrink-0 max-phone:hidden">
              Fleet
            </Crumb>
            <Crumb href={`/models/${encodeURIComponent(model)}`}>{model}</Crumb>
            <h1 className="text-page font-semibold tracking-[-0.01em]">Configuration</h1>
          </span>
          <span className="max-phone:order-2">
            <Tag>{revision === 0 ? "not stored" : `revision ${revision}`}</Tag>
          </span>
          <span className="flex-1 max-phone:hidden" />
          <span className="flex flex-wrap items-center gap-2 max-phone:order-5">
            <a href={configurationYaml(model)} download={`${model}.yaml`} className={buttonStyle()}>
              <Icon of={Download} small className="text-ink-3" />
              Export
            </a>
            {onLetGo ? <Button onClick={onLetGo}>Drop changes</Button> : null}
            {mayChange ? (
              <Button look="primary" icon={Save} disabled={!maySave} onClick={onSave}>
                Save as revision {revision + 1}
              </Button>
            ) : (
              <span className="quiet">Your role may read this and not change it.</span>
            )}
          </span>
        </>
      }
      verdict={<HealthSentence verdict={verdict} />}
    />
  );
}
