"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  approvePromotion,
  cancelPromotion,
  checkPromotion,
  commentPromotion,
  rejectPromotion,
  reviewPromotion,
  submitPromotion,
} from "@/lib/client/promotions-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { Promotion } from "@/lib/contracts/promotions";
import { useRefresh } from "./use-refresh";

export type Decision = "approve" | "reject" | "cancel" | "comment" | "review" | "check" | "submit";

interface Ordered {
  readonly decision: Decision;
  readonly reason?: string;
}

/** What a person does with a request. Refused or not, the request is read again: something may have moved. */
export function useDecision({ id, digest, model }: Promotion) {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ decision, reason = "" }: Ordered) => send[decision]({ id, digest, reason }),
    onSuccess: (request) => client.setQueryData(queryKeys.promotion(id), request),
    onSettled: () => refresh(model),
  });
}

interface Sent {
  readonly id: number;
  /** Of what was shown when the person decided. */
  readonly digest: string;
  readonly reason: string;
}

const send: Readonly<Record<Decision, (sent: Sent) => Promise<Promotion>>> = {
  approve: ({ id, digest, reason }) => approvePromotion(id, digest, reason),
  reject: ({ id, reason }) => rejectPromotion(id, reason),
  cancel: ({ id, reason }) => cancelPromotion(id, reason),
  comment: ({ id, reason }) => commentPromotion(id, reason),
  review: ({ id, reason }) => reviewPromotion(id, reason),
  check: ({ id }) => checkPromotion(id),
  submit: ({ id }) => submitPromotion(id),
};
