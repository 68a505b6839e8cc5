import { Button } from "@/components/controls/button";
import { Tag } from "@/components/controls/tag";
import { gateWords, policySentences } from "@/components/policy/policy-words";
import type { EnvironmentSummary } from "@/lib/contracts/environments";

interface EnvironmentPolicyProps {
  readonly environment: EnvironmentSummary;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** An environment with its policy in words. */
export function EnvironmentPolicy({ environment, mayChange, onEdit, onDelete }: EnvironmentPolicyProps) {
  const { name, stage, championAlias, challengerAlias, policy } = environment;
  return (
    <section aria-label={name} className="border-t border-line px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="section-title">{name}</h2>
        {stage ? <Tag>MLflow stage {stage}</Tag> : null}
        {championAlias ? <Tag>@{championAlias}</Tag> : null}
        {challengerAlias ? <Tag>@{challengerAlias}</Tag> : null}
        <span className="flex-1" />
        {mayChange ? (
          <>
            <Button onClick={onEdit} aria-label={`Change the policy of ${name}`}>
              Change policy
            </Button>
            {stage ? null : (
              <Button look="danger" onClick={onDelete} aria-label={`Delete ${name}`}>
                Delete
              </Button>
            )}
          </>
        ) : null}
      </div>
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
