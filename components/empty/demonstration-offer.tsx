"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button } from "@/components/controls/button";
import { demonstrationProgress } from "@/components/demonstration/demonstration-progress";
import { useDemonstration } from "@/components/demonstration/use-demonstration";
import { modelHref } from "@/components/fleet/model-href";
import { useNow } from "@/components/time/use-now";
import { loadDemonstration } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { DemonstrationRequested } from "@/lib/contracts/demonstration";

/** Offered while the demonstration is not here; while it is loaded it says how far, then its page opens. */
export function DemonstrationOffer() {
  const client = useQueryClient();
  const router = useRouter();
  const now = useNow();
  const load = useMutation({
    mutationFn: loadDemonstration,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.fleet() }),
  });
  const asked = load.data?.status === "loading";
  const { known, name, model } = useDemonstration(asked);
  const progress = name !== null || asked ? demonstrationProgress(model, now.getTime()) : null;
  const wasLoading = useRef(false);
  const isLoading = known && progress?.isLoading === true;
  const isLive = known && progress?.isLoading === false;
  useEffect(() => {
    if (isLoading) wasLoading.current = true;
    else if (isLive && wasLoading.current && name) router.push(modelHref(name));
  }, [isLoading, isLive, name, router]);
  if (!known || isLive) return null;
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
        <Button look="primary" disabled={load.isPending || isLoading} onClick={() => load.mutate()}>
          {isLoading ? "Loading the demonstration" : "Load the demonstration"}
        </Button>
        <span className="quiet" role="status">
          {isLoading ? `${progress.words} Its dashboard opens when it is live.` : offerWords(load)}
        </span>
      </p>
    </section>
  );
}

function offerWords({
  error,
  data,
}: {
  error: Error | null;
  data: DemonstrationRequested | undefined;
}): string {
  if (error) return error.message;
  if (data?.status === "present") return "A model of the same name is here already.";
  return "A minute or two; removed with one press.";
}
