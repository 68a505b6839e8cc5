"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/controls/button";
import { useFleet } from "@/components/fleet/use-fleet";
import { loadDemonstration } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";

/** Offered while the demonstration is not here. */
export function DemonstrationOffer() {
  const { data } = useFleet();
  const client = useQueryClient();
  const load = useMutation({
    mutationFn: loadDemonstration,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.fleet() }),
  });
  if (!data || data.models.some((model) => model.demonstration)) return null;
  return (
    <section aria-labelledby="demonstration" className="border-t border-line px-4 py-3">
      <h2 id="demonstration" className="section-title">
        See it on real data first
      </h2>
      <p className="mt-0.5 text-ink-2">
        Real US flights of January to June 2001, moved to now: a model that predicts a late arrival, labels as
        the flights land, storms in mid-June.
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={load.isPending || load.isSuccess} onClick={() => load.mutate()}>
          Load the demonstration
        </Button>
        <span className="quiet" role="status">
          {statusWords(load)}
        </span>
      </p>
    </section>
  );
}

function statusWords({ error, isSuccess }: { error: Error | null; isSuccess: boolean }): string {
  if (error) return error.message;
  if (isSuccess) return "Loading; the fleet opens as soon as the model is here.";
  return "About a minute; removed with one press.";
}
