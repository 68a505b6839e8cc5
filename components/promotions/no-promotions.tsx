"use client";

import { useQueryStates } from "nuqs";
import { useState } from "react";
import { Segmented } from "@/components/controls/segmented";
import { CommandBlock } from "@/components/empty/command-block";
import { useOrigin } from "@/components/empty/use-origin";
import { useFleet } from "@/components/fleet/use-fleet";
import { PageLink } from "@/components/shell/page-link";
import { versionsHref } from "@/components/versions/version-href";
import { type AskLanguage, askLanguages, askLines } from "./ask-lines";
import { promotionParsers } from "./promotion-groups";

const nothing = {
  open: "Nothing is asked for now.",
  ended: "No request has ended yet.",
  all: "Nothing has been asked for yet.",
} as const;

/** Why the list is empty, and the three ways in which a request comes to be. */
export function NoPromotions() {
  const origin = useOrigin();
  const { data } = useFleet();
  const [{ show, model }, write] = useQueryStates(promotionParsers, { history: "push" });
  const [language, setLanguage] = useState<AskLanguage>("curl");
  const subject = model ?? data?.models[0]?.name ?? "flight-delay";
  return (
    <section aria-labelledby="first-request" className="max-w-[940px] px-4 py-3.5">
      <p className="mb-4 text-ink-2">
        {model ? `Nothing of ${model} is here.` : nothing[show]}{" "}
        {show === "all" && !model ? null : (
          <button
            type="button"
            className="link inline-flex items-center text-ink max-phone:h-(--control)"
            onClick={() => void write({ show: "all", model: null })}
          >
            Show all
          </button>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="first-request" className="section-title">
          How a request comes to be
        </h2>
        <span className="flex-1" />
        <Segmented label="Language" segments={askLanguages} value={language} onChange={setLanguage} />
      </div>
      <p className="mt-1 mb-3 text-ink-2">
        With <b>Ask for promotion</b> on{" "}
        <PageLink href={versionsHref(subject)} className="link text-ink">
          the versions of {subject}
        </PageLink>
        , or by a program. Gates are checked at once; whoever may decide finds it here.
      </p>
      <CommandBlock text={askLines(language, { origin, model: subject, version: 2 })} marked={subject} />
      {language === "python" ? (
        <p className="quiet mt-2">
          Where Production asks for an approval, the call is refused and the refusal names the request that it
          made.
        </p>
      ) : null}
    </section>
  );
}
