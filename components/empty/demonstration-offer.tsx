"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/controls/button";
import { demonstrationProgress } from "@/components/demonstration/demonstration-progress";
import { useDemonstration } from "@/components/demonstration/use-demonstration";
import { modelHref } from "@/components/fleet/model-href";
import { PageLink } from "@/components/shell/page-link";
import { useNow } from "@/components/time/use-now";
import { loadDemonstration } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { DemonstrationRequested } from "@/lib/contracts/demonstration";

/**
 * Offered while the demonstration is not here; while it is loaded it says how far. Its page opens for who asked for it
 * here or has no other model; others get a link.
 */
export function DemonstrationOffer({ first }: { first: boolean }) {
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
  const [wasLoading, setWasLoading] = useState(false);
  const isLoading = progress?.isLoading === true && (known || asked || wasLoading);
  const isLive = known && progress?.isLoading === false;
  if (isLoading && !wasLoading) setWasLoading(true);
  const leadsOn = isLive && (first || asked);
  useEffect(() => {
    if (leadsOn && name) router.push(modelHref(name));
  }, [leadsOn, name, router]);
  if (isLive ? !wasLoading : !known && !isLoading) return null;
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
        {isLive && name ? (
          <PageLink href={modelHref(name)} className="link">
            Open {name}
          </PageLink>
        ) : (
          <Button look="primary" disabled={load.isPending || isLoading} onClick={() => load.mutate()}>
            {isLoading ? "Loading the demonstration" : "Load the demonstration"}
          </Button>
        )}
        <span className="quiet" role="status">
          {isLive && progress.words}
          {isLoading && `${progress.words}${first || asked ? " Its dashboard opens when it is live." : ""}`}
          {!isLive && !isLoading && offerWords(load)}
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
