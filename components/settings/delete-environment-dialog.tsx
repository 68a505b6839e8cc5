"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "@/components/controls/dialog";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { queryKeys } from "@/lib/client/query-keys";
import { deleteEnvironment } from "@/lib/client/registry-api";

export function DeleteEnvironmentDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => deleteEnvironment(name),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.environments() });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Delete ${name}`}
      description={`${name} and its policy go away for every model. It stays where a version stands in it or a request was made for it.`}
    >
      <Problem className="mb-3" error={error} />
      <DialogActions
        words={isPending ? "Deleting" : "Delete it"}
        look="danger"
        isPending={isPending}
        onAct={() => mutate()}
        onClose={onClose}
      />
    </Dialog>
  );
}
