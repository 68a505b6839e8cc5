"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { IconButton } from "@/components/controls/button";
import { useMay } from "@/components/people/use-may";
import { evaluateNow } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";

/** The hourly evaluation, at once. */
export function EvaluateButton({ name }: { name: string }) {
  const client = useQueryClient();
  const { mutate, isPending, error, isSuccess } = useMutation({
    mutationFn: () => evaluateNow(name),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.allOfModel(name) });
      await client.invalidateQueries({ queryKey: queryKeys.allAlerts() });
    },
  });
  if (!useMay("manage")) return null;
  return (
    <>
      <IconButton
        label={isPending ? "Evaluating" : "Evaluate now"}
        icon={RefreshCw}
        disabled={isPending}
        onClick={() => mutate()}
        className={isPending ? "*:animate-spin motion-reduce:*:animate-none" : ""}
      />
      <span role="status" className={error ? "text-quiet text-danger" : "sr-only"}>
        {error ? error.message : isSuccess ? "Evaluated" : ""}
      </span>
    </>
  );
}
