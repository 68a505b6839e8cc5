"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/controls/dialog";
import { Select } from "@/components/controls/select";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { useRefresh } from "@/components/promotion/use-refresh";
import { queryKeys } from "@/lib/client/query-keys";
import { chooseChallenger } from "@/lib/client/registry-api";
import type { ModelEnvironment } from "@/lib/contracts/environments";
import type { RegistryVersion } from "@/lib/contracts/versions";

interface ChallengerDialogProps {
  readonly model: string;
  readonly environment: ModelEnvironment;
  readonly versions: readonly RegistryVersion[];
  readonly onClose: () => void;
}

const nobody = "none";

/** Chooses the version that is held against the champion. */
export function ChallengerDialog({ model, environment, versions, onClose }: ChallengerDialogProps) {
  const client = useQueryClient();
  const refresh = useRefresh();
  const { name, champion, challenger } = environment;
  const others = versions.filter(({ version }) => version !== champion?.version);
  const first = challenger?.version ?? others[0]?.version;
  const [chosen, choose] = useState(first === undefined ? nobody : String(first));
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      chooseChallenger({ model, environment: name }, chosen === nobody ? null : Number(chosen)),
    onSuccess: (environments) => {
      client.setQueryData(queryKeys.modelEnvironments(model), environments);
      onClose();
    },
    onSettled: () => refresh(model),
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Challenger in ${name}`}
      description="The challenger is held against the champion. It serves nobody, and a comparison begins with the two."
    >
      <div className="grid gap-4">
        <div>
          <Select
            label="Challenger"
            value={chosen}
            onChange={choose}
            groups={[
              {
                options: [
                  ...others.map(({ version, description }) => ({
                    value: String(version),
                    label: `Version ${version}`,
                    note: description,
                  })),
                  { value: nobody, label: "None" },
                ],
              },
            ]}
          />
        </div>
        <Problem error={error} />
        <DialogActions
          words={
            isPending
              ? "Changing it"
              : chosen === nobody
                ? "Have none"
                : `Make version ${chosen} the challenger`
          }
          isPending={isPending}
          onAct={() => mutate()}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
