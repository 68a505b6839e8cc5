"use client";

import { useState } from "react";
import { Segmented } from "@/components/controls/segmented";
import { CommandBlock } from "@/components/empty/command-block";
import { useOrigin } from "@/components/empty/use-origin";
import { type TrackingLanguage, trackingLanguages, trackingLines } from "./tracking-lines";

/** What a server without runs shows: lines that log one, with its own address. */
export function StartTracking() {
  const origin = useOrigin();
  const [language, setLanguage] = useState<TrackingLanguage>("python");
  return (
    <section aria-labelledby="first-run" className="max-w-[940px] px-4 py-3.5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="first-run" className="section-title">
          Log the first run
        </h2>
        <span className="flex-1" />
        <Segmented label="Language" segments={trackingLanguages} value={language} onChange={setLanguage} />
      </div>
      <p className="mt-1 mb-3 text-ink-2">
        This server speaks MLflow: its clients log to it when they are told this address. The run appears here
        by itself.
      </p>
      <CommandBlock text={trackingLines(language, origin)} marked={origin || undefined} />
      {language === "python" ? (
        <p className="quiet mt-2">
          needs <code className="font-mono text-ink-2">pip install mlflow-skinny</code> or mlflow itself
        </p>
      ) : null}
    </section>
  );
}
