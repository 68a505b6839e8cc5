"use client";

import { useQuery } from "@tanstack/react-query";
import { gatesWords, promotionHref } from "@/components/promotions/promotion-words";
import { PageLink } from "@/components/shell/page-link";
import { fetchPromotions } from "@/lib/client/promotions-api";
import { queryKeys } from "@/lib/client/query-keys";

const intervalMs = 60_000;

/** The open requests for the challenger, with what their gates say. */
export function OpenRequest({ model, challenger }: { model: string; challenger: string }) {
  const { data } = useQuery({
    queryKey: queryKeys.openPromotions(model),
    queryFn: ({ signal }) => fetchPromotions({ state: "open", model }, signal),
    refetchInterval: intervalMs,
  });
  return data?.promotions
    .filter(({ version }) => String(version) === challenger)
    .map(({ id, version, environment, gates }) => (
      <p key={id} className="border-b border-line px-4 py-2.5 text-ink-2">
        <PageLink href={promotionHref(id)} className="link text-ink">
          Request {id}
        </PageLink>{" "}
        asks for version {version} in {environment}: {gatesWords(gates, "gates")}.
      </p>
    ));
}
