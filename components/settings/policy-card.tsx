import type { ReactNode } from "react";
import { gateWords, policySentences } from "@/components/policy/policy-words";
import type { PromotionPolicy } from "@/lib/contracts/promotion-policy";

interface PolicyCardProps {
  readonly name: string;
  readonly policy: PromotionPolicy;
  /** What stands beside the name. */
  readonly marks?: ReactNode;
  /** Where it comes from, where that is to be said. */
  readonly note?: string;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** A policy in an environment, in words: its rules beside its gates. */
export function PolicyCard({ name, policy, marks, note, children }: PolicyCardProps) {
  return (
    <section aria-label={name} className="border-t border-line px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="section-title wrap-anywhere">{name}</h2>
        {marks}
        <span className="ml-auto flex flex-wrap items-center gap-2">{children}</span>
      </div>
      {note ? <p className="mt-1 text-ink-2">{note}</p> : null}
      <div className="mt-1.5 grid max-w-[1080px] grid-cols-2 gap-x-8 gap-y-2 text-ink-2 max-phone:grid-cols-1">
        <ul className="list-disc pl-4">
          {policySentences(policy).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <ul aria-label={`Gates of ${name}`} className="list-disc pl-4">
          {policy.gates.map((rule, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two gates may be the same, and their order is what tells them apart
            <li key={index} className="break-words">
              {gateWords(rule)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
