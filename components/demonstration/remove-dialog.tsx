"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/controls/button";
import { Dialog } from "@/components/controls/dialog";
import { removeModel } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";

interface RemoveDialogProps {
  readonly name: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Says what will happen before it does. */
export function RemoveDialog({ name, open, onOpenChange }: RemoveDialogProps) {
  const router = useRouter();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => removeModel(name),
    onSuccess: async () => {
      client.removeQueries({ queryKey: queryKeys.allOfModel(name) });
      router.push("/");
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Remove the demonstration ${name}`}
      description="Its predictions, labels, references, evaluations and alerts are deleted, and the stream of flights stops. Your own models are not touched. It can be loaded again from “Add a model”."
    >
      <div className="flex flex-wrap items-center gap-2">
        <Button look="danger" disabled={isPending} onClick={() => mutate()}>
          {isPending ? "Removing" : `Remove ${name}`}
        </Button>
        <Button onClick={() => onOpenChange(false)}>Keep it</Button>
        {error ? (
          <p role="alert" className="text-quiet text-danger">
            {error.message}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
