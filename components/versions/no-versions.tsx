"use client";

import { useState } from "react";
import { Segmented } from "@/components/controls/segmented";
import { CommandBlock } from "@/components/empty/command-block";
import { useOrigin } from "@/components/empty/use-origin";
import { type RegisteringLanguage, registeringLanguages, registeringLines } from "./registering-lines";

interface NoVersionsProps {
  readonly model: string;
  /** Its predictions are logged, but the registry does not know it. */
  readonly monitoredOnly: boolean;
}

/** How the first version gets into the registry. */
export function NoVersions({ model, monitoredOnly }: NoVersionsProps) {
  const origin = useOrigin();
  const [language, setLanguage] = useState<RegisteringLanguage>("python");
  return (
    <section aria-labelledby="first-version" className="max-w-[940px] px-4 py-3.5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="first-version" className="section-title">
          Register the {monitoredOnly ? "first " : ""}version
        </h2>
        <span className="flex-1" />
        <Segmented label="Language" segments={registeringLanguages} value={language} onChange={setLanguage} />
      </div>
      <p className="mt-1 mb-3 text-ink-2">
        {monitoredOnly
          ? `Predictions of ${model} are monitored, but none of its versions is registered. A registered version has a number; predictions that are logged under that number belong to it.`
          : `${model} is registered, but has no version yet. With the first one it can be promoted.`}
      </p>
      <CommandBlock text={registeringLines(language, origin, model)} marked={model} />
      {language === "curl" ? (
        <p className="quiet mt-2">
          <code className="font-mono text-ink-2">source</code> is where its bytes are: a location of this
          server or elsewhere.
        </p>
      ) : null}
    </section>
  );
}
