import type { PromotionPolicy } from "@/lib/contracts/promotion-policy";
import { gateWords, policySentences } from "./policy-words";

/** A policy in words: its rules, then its gates. */
export function PolicyList({ policy }: { policy: PromotionPolicy }) {
  return (
    <>
      <ul className="list-disc pl-4 text-ink-2">
        {policySentences(policy).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {policy.gates.length > 0 ? (
        <>
          <p className="mt-2 font-semibold">Gates</p>
          <ul className="list-disc pl-4 text-ink-2">
            {policy.gates.map((rule, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two gates may be the same, and their order is what tells them apart
              <li key={index} className="break-words">
                {gateWords(rule)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
