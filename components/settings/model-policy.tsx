import { Button } from "@/components/controls/button";
import { ownWords } from "@/components/policy/policy-words";
import type { ModelEnvironment } from "@/lib/contracts/environments";
import { PolicyCard } from "./policy-card";

interface ModelPolicyProps {
  readonly environment: ModelEnvironment;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onFollow: () => void;
}

/** The policy that holds for one model in an environment, and how much of it is the model's own. */
export function ModelPolicy({ environment, mayChange, onEdit, onFollow }: ModelPolicyProps) {
  const { name, policy, ownPolicy } = environment;
  const hasOwn = Object.keys(ownPolicy).length > 0;
  return (
    <PolicyCard name={name} policy={policy} note={ownWords(ownPolicy)}>
      {mayChange ? (
        <>
          <Button onClick={onEdit} aria-label={`Change the model's policy of ${name}`}>
            {hasOwn ? "Change its policy" : "Give it its own"}
          </Button>
          {hasOwn ? (
            <Button onClick={onFollow} aria-label={`Use the environment's policy of ${name}`}>
              Use the environment's
            </Button>
          ) : null}
        </>
      ) : null}
    </PolicyCard>
  );
}
