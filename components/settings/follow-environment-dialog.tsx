"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "@/components/controls/dialog";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { ownWords } from "@/components/policy/policy-words";
import { queryKeys } from "@/lib/client/query-keys";
import { putModelPolicy } from "@/lib/client/registry-api";
import type { ModelEnvironment } from "@/lib/contracts/environments";

interface FollowEnvironmentDialogProps {
  readonly model: string;
  readonly environment: ModelEnvironment;
  readonly onClose: () => void;
}

/** Takes away what a model's policy says otherwise than the environment's. */
export function FollowEnvironmentDialog({ model, environment, onClose }: FollowEnvironmentDialogProps) {
  const { name, ownPolicy } = environment;
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => putModelPolicy({ model, environment: name }, {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.allOfModel(model) });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Use ${name}'s policy for ${model}`}
      description={`${ownWords(ownPolicy)} It goes away; requests that are open keep the policy that they were asked under.`}
    >
      <Problem className="mb-3" error={error} />
      <DialogActions
        words={isPending ? "Changing it" : "Use the environment's"}
        isPending={isPending}
        onAct={() => mutate()}
        onClose={onClose}
      />
    </Dialog>
  );
}
