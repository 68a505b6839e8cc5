"use client";

import { useRef } from "react";
import { Problem } from "@/components/form/problem";
import { HeadSkeleton } from "@/components/head/head-skeleton";
import { NoModel } from "@/components/head/no-model";
import { useMay } from "@/components/people/use-may";
import { KeysButton } from "@/components/shell/keys-button";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { ApiError } from "@/lib/client/api-error";
import type { ConfigurationAnswer } from "@/lib/contracts/configuration";
import { CheckPanel } from "./check-panel";
import { ConfigurationHead } from "./configuration-head";
import { configurationVerdict } from "./configuration-verdict";
import { DriftBanner } from "./drift-banner";
import { RevisionList } from "./revision-list";
import { SourceEditor, type SourceEditorHandle } from "./source-editor";
import { StaleNotice } from "./stale-notice";
import { useCheck } from "./use-check";
import { useConfiguration } from "./use-configuration";
import { useDraft } from "./use-draft";

/** A model's config.yaml: its text under edit, what it would change, and its history. */
export function ConfigurationView({ name }: { name: string }) {
  const { data, error, refetch } = useConfiguration(name);
  if (error instanceof ApiError && error.code === "unknown_model") return <NoModel name={name} />;
  if (!data && error) {
    return (
      <PageProblem title="The configuration cannot be shown" error={error} retry={() => void refetch()} />
    );
  }
  return data ? <ConfigurationPage name={name} stored={data} /> : <HeadSkeleton title="Configuration" />;
}

const problemsId = "configuration-check";

function ConfigurationPage({ name, stored }: { name: string; stored: ConfigurationAnswer }) {
  const mayChange = useMay("manage");
  const editor = useRef<SourceEditorHandle>(null);
  const { source = "", base, dirty, edit, letGo, rebase, save, resolve } = useDraft(name, stored);
  const { check, current, error } = useCheck(name, source, stored.revision);
  const stale = dirty && stored.revision !== base;
  const busy = save.isPending || resolve.isPending;
  const sound = current && check?.problems.length === 0;
  const maySave = mayChange && !busy && !stale && sound && (dirty || stored.revision === 0);
  const goTo = (line: number) => editor.current?.goTo(line);
  const failed = stale ? resolve.error : (save.error ?? resolve.error);
  return (
    <>
      <ConfigurationHead
        stored={stored}
        verdict={configurationVerdict(stored, current ? check : undefined, dirty)}
        mayChange={mayChange}
        maySave={maySave}
        onLetGo={dirty ? letGo : null}
        onSave={() => save.mutate()}
      />
      <main id="content" className="flex-1 border-b border-line">
        <Problem className="px-4 py-2" error={failed} />
        {stale ? (
          <StaleNotice stored={stored} source={source} base={base} onTake={letGo} onRebase={rebase} />
        ) : null}
        <DriftBanner
          stored={stored}
          offer={mayChange && !dirty && !busy}
          onChoice={(choice) => resolve.mutate(choice)}
          onLine={goTo}
        />
        <div className="grid tablet:grid-cols-[minmax(0,1fr)_minmax(320px,420px)]">
          <SourceEditor
            ref={editor}
            label={`config.yaml of ${name}`}
            value={source}
            problems={check?.problems ?? []}
            problemsId={problemsId}
            readOnly={!mayChange}
            onChange={edit}
            onSave={() => {
              if (maySave) save.mutate();
            }}
          />
          <aside className="min-w-0 border-line max-tablet:border-t tablet:border-l">
            <div className="tablet:sticky tablet:top-(--topbar)">
              <CheckPanel id={problemsId} check={check} error={error} current={current} onLine={goTo} />
            </div>
          </aside>
        </div>
        <RevisionList name={name} onEdit={mayChange ? edit : null} />
      </main>
      <StatusBar keys={<KeysButton />}>
        <span>Unknown keys are named, not ignored. Ctrl-S saves.</span>
      </StatusBar>
    </>
  );
}
