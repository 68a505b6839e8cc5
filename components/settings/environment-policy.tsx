import { Button } from "@/components/controls/button";
import { Tag } from "@/components/controls/tag";
import type { EnvironmentSummary } from "@/lib/contracts/environments";
import { PolicyCard } from "./policy-card";

interface EnvironmentPolicyProps {
  readonly environment: EnvironmentSummary;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** An environment with the policy that holds for every model that has none of its own. */
export function EnvironmentPolicy({ environment, mayChange, onEdit, onDelete }: EnvironmentPolicyProps) {
  const { name, stage, championAlias, challengerAlias, policy } = environment;
  return (
    <PolicyCard
      name={name}
      policy={policy}
      marks={
        <>
          {stage ? <Tag>MLflow stage {stage}</Tag> : null}
          {championAlias ? <Tag>@{championAlias}</Tag> : null}
          {challengerAlias ? <Tag>@{challengerAlias}</Tag> : null}
        </>
      }
    >
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
    </PolicyCard>
  );
}
