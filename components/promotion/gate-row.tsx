import { ChevronRight } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import { outcomeLooks } from "@/components/promotions/promotion-words";
import { PageLink } from "@/components/shell/page-link";
import { StateIcon } from "@/components/verdict/state-icon";
import type { GateResult } from "@/lib/contracts/promotions";
import { evidenceLines } from "./evidence-lines";

const tones = { ok: "text-ok", critical: "text-danger", undecided: "text-warning", warning: "text-warning" };

const line = "grid grid-cols-[16px_minmax(0,5fr)_minmax(0,4fr)_76px_14px] gap-2 py-1.5";

/** What a gate asks and how it was answered; its figures open below. */
export function GateRow({ result }: { result: GateResult }) {
  const { title, summary, outcome, dryRun } = result;
  const { word, level } = outcomeLooks[outcome];
  const lines = evidenceLines(result);
  const tone = tones[level === "info" ? "undecided" : level];
  const said = (
    <>
      <StateIcon level={level} className="mt-0.5" />
      <span className="min-w-0">{title}</span>
      <span className="min-w-0 text-quiet leading-5 break-words text-ink-3">{summary}</span>
      <span className={`text-right ${tone}`}>
        {word}
        {/* An advisory gate says so however it is answered: it blocks nothing. */}
        {dryRun ? <span className="quiet block">advisory</span> : null}
      </span>
      <Icon
        of={ChevronRight}
        small
        className={`mt-[3px] text-ink-3 transition-transform group-open:rotate-90 motion-reduce:transition-none ${lines.length === 0 ? "invisible" : ""}`}
      />
    </>
  );
  if (lines.length === 0) return <li className={`${line} border-t border-line`}>{said}</li>;
  return (
    <li className="border-t border-line">
      <details className="group">
        <summary
          className={`${line} list-none hover:bg-sunken max-phone:min-h-11 [&::-webkit-details-marker]:hidden`}
        >
          {said}
        </summary>
        <dl className="mb-2 ml-6 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-0.5 text-quiet leading-5">
          {lines.map(({ label, value, href }) => (
            <div key={`${label} ${value}`} className="contents">
              <dt className="text-ink-3">{label}</dt>
              <dd className="break-words">
                {href ? (
                  <PageLink href={href} className="link">
                    {value}
                  </PageLink>
                ) : (
                  value
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
