"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/controls/button";
import { Dialog } from "@/components/controls/dialog";
import { queryKeys } from "@/lib/client/query-keys";
import { deleteEnvironment } from "@/lib/client/registry-api";
import { SectionProblem } from "./section-problem";

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
      <SectionProblem error={error} />
      <div className="flex gap-2">
        <Button look="danger" disabled={isPending} onClick={() => mutate()}>
          {isPending ? "Deleting" : "Delete it"}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
