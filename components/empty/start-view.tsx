"use client";

import { BookOpen } from "lucide-react";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { buttonStyle } from "@/components/controls/button-style";
import { PageHead } from "@/components/head/page-head";
import { Icon } from "@/components/icons/icon";
import { KeysButton } from "@/components/shell/keys-button";
import { LiveMark } from "@/components/shell/live-mark";
import { PageLink } from "@/components/shell/page-link";
import { StatusBar } from "@/components/shell/status-bar";
import { HealthSentence } from "@/components/verdict/health-sentence";
import type { Verdict } from "@/lib/contracts/common";
import { AddSteps } from "./add-steps";
import { DemonstrationOffer } from "./demonstration-offer";
import { FuturePanels } from "./future-panels";
import { InstallationChecks } from "./installation-checks";
import { ReferenceShape } from "./reference-shape";
import { useModelProgress } from "./use-model-progress";

const sentences: Record<"first" | "another", Verdict> = {
  first: {
    level: "info",
    headline: "No models yet.",
    detail: "Plumbline runs and listens; the first prediction opens its dashboard by itself.",
  },
  another: {
    level: "info",
    headline: "Four commands add a model.",
    detail: "The first prediction opens its dashboard by itself.",
  },
};

const parsers = {
  name: parseAsString.withDefault("my-model"),
  task: parseAsStringLiteral(["binary", "multiclass", "regression"] as const).withDefault("binary"),
  language: parseAsStringLiteral(["curl", "python", "node"] as const).withDefault("curl"),
};

export type StartState = {
  name: string;
  task: "binary" | "multiclass" | "regression";
  language: "curl" | "python" | "node";
};

/** What a new installation shows, and what "Add a model" opens: commands filled in, live checks, what will stand here. */
export function StartView({ first }: { first: boolean }) {
  const [state, write] = useQueryStates(parsers, { history: "replace" });
  const progress = useModelProgress(state.name);
  return (
    <>
      <PageHead
        title={
          <>
            <h1 className="text-page font-semibold tracking-[-0.01em]">{first ? "Fleet" : "Add a model"}</h1>
            <span className="flex-1" />
            <PageLink href="/docs" className={`${buttonStyle()} max-phone:ml-auto`}>
              <Icon of={BookOpen} small className="text-ink-3" />
              Documentation
            </PageLink>
          </>
        }
        verdict={
          <>
            <HealthSentence verdict={sentences[first ? "first" : "another"]} />
            <span className="flex-1" />
            <span className="max-phone:order-7">
              <LiveMark>Listening</LiveMark>
            </span>
          </>
        }
      />
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_468px] grid-rows-[1fr_auto] border-b border-line max-desk:grid-cols-1"
      >
        <AddSteps state={state} model={progress.model} onChange={(patch) => void write(patch)} />
        <aside className="border-l border-line max-desk:border-t max-desk:border-l-0">
          <InstallationChecks name={state.name} progress={progress} />
          <ReferenceShape />
          <DemonstrationOffer first={first} />
        </aside>
        <FuturePanels />
      </main>
      <StatusBar keys={<KeysButton />}>
        <span>
          Every answer says what was taken, what was known already and what was refused, with the reason.
        </span>
      </StatusBar>
    </>
  );
}
