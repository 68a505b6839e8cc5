"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/controls/dialog";
import { Select } from "@/components/controls/select";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { TextField } from "@/components/form/text-field";
import { useMay } from "@/components/people/use-may";
import { PolicyList } from "@/components/policy/policy-list";
import { useRefresh } from "@/components/promotion/use-refresh";
import { promotionHref } from "@/components/promotions/promotion-words";
import { askPromotion } from "@/lib/client/promotions-api";
import { queryKeys } from "@/lib/client/query-keys";
import { EmergencyPart } from "./emergency-part";
import { servingFirst } from "./serving-first";
import { useModelEnvironments } from "./use-registry";

interface AskDialogProps {
  readonly model: string;
  readonly version: number;
  readonly environment?: string;
  readonly note?: string;
  readonly onClose: () => void;
}

/** Asks for a version to become an environment's champion. */
export function AskDialog({ model, version, environment, note = "", onClose }: AskDialogProps) {
  const router = useRouter();
  const client = useQueryClient();
  const refresh = useRefresh();
  const mayApprove = useMay("approve");
  const { data } = useModelEnvironments(model);
  const open = servingFirst(data?.environments ?? []).filter(({ champion }) => champion?.version !== version);
  const [chosen, choose] = useState(environment ?? null);
  const [draft, setDraft] = useState(false);
  const target = open.find(({ name }) => name === chosen) ?? open[0];
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: object) => askPromotion({ model, version, environment: target?.name, ...body }),
    onSuccess: (request) => {
      client.setQueryData(queryKeys.promotion(request.id), request);
      router.push(promotionHref(request.id));
      onClose();
    },
    onSettled: () => refresh(model),
  });
  const send = (form: FormData) => mutate({ note: String(form.get("note") ?? ""), draft });
  return (
    <Dialog open onOpenChange={onClose} title={`Ask for promotion of version ${version}`} description={model}>
      {data && !target ? <p>It is the champion of every environment already.</p> : null}
      {target ? (
        <>
          <form onSubmit={submitted(send)} className="grid gap-4">
            <div className="flex flex-wrap items-center gap-2">
              <span>
                <Select
                  label="Environment"
                  prefix="To "
                  value={target.name}
                  onChange={choose}
                  groups={[{ options: open.map(({ name }) => ({ value: name, label: name })) }]}
                />
              </span>
              <span className="text-ink-2">
                {target.champion ? `in place of version ${target.champion.version}` : "as its first champion"}
              </span>
            </div>
            <TextField
              id="ask-note"
              name="note"
              label="Why, for whoever decides"
              defaultValue={note}
              maxLength={5000}
            />
            <section aria-label={`What ${target.name} asks for`}>
              <p className="mb-1 font-semibold">What {target.name} asks for</p>
              <PolicyList policy={target.policy} />
            </section>
            <label className="flex min-h-7 items-center gap-2 max-phone:min-h-11">
              <input
                type="checkbox"
                checked={draft}
                onChange={(event) => setDraft(event.target.checked)}
                className="size-4 accent-(--current)"
              />
              Keep as a draft: nobody is asked yet
            </label>
            <Problem error={error} />
            <DialogActions words={askLabel(draft, isPending)} isPending={isPending} onClose={onClose} />
          </form>
          {mayApprove ? (
            <EmergencyPart
              expected={`${model} ${version} ${target.name}`}
              pending={isPending}
              onOrder={(emergency) => mutate({ emergency })}
            />
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}

function askLabel(draft: boolean, pending: boolean): string {
  if (draft) return pending ? "Keeping it" : "Keep the draft";
  return pending ? "Asking; the gates are checked" : "Ask for promotion";
}
