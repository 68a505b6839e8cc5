import { ArrowDown, ArrowUp } from "lucide-react";
import { Button, IconButton } from "@/components/controls/button";
import { Tag } from "@/components/controls/tag";
import type { EnvironmentSummary } from "@/lib/contracts/environments";
import { PolicyCard } from "./policy-card";

interface EnvironmentPolicyProps {
  readonly environment: EnvironmentSummary;
  readonly mayChange: boolean;
  /** Absent where it cannot go further. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** An environment with the policy that holds for every model that has none of its own. */
export function EnvironmentPolicy(props: EnvironmentPolicyProps) {
  const { environment, mayChange, onUp, onDown, onEdit, onDelete } = props;
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
          {onUp || onDown ? (
            <>
              <IconButton
                label={`Move ${name} up`}
                icon={ArrowUp}
                look="bare"
                disabled={!onUp}
                onClick={onUp}
              />
              <IconButton
                label={`Move ${name} down`}
                icon={ArrowDown}
                look="bare"
                disabled={!onDown}
                onClick={onDown}
              />
            </>
          ) : null}
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
