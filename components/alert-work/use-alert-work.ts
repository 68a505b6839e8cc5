"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { actOnAlerts } from "@/lib/client/alerts-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { AlertAction } from "@/lib/contracts/alert-work";
import type { ListedAlert } from "@/lib/contracts/alerts";
import { toldOf } from "./told-of";

/** An action before it is known about which alerts it is. */
export type Order = AlertAction extends infer One
  ? One extends AlertAction
    ? Omit<One, "alerts">
    : never
  : never;

interface Ordered {
  readonly order: Order;
  readonly alerts: readonly ListedAlert[];
}

/** What a person does about alerts, what came of it, and the way back. It is under way until the pages say so too. */
export function useAlertWork(onDone?: () => void) {
  const client = useQueryClient();
  const { mutate, data, error, isPending, variables, reset } = useMutation({
    mutationFn: async ({ order, alerts }: Ordered) => {
      const action = { ...order, alerts: alerts.map(({ id }) => id) } as AlertAction;
      return toldOf(action, alerts, await actOnAlerts(action));
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.allAlerts() }),
  });
  const undo = useMemo(() => {
    const back = isPending ? null : data?.undo;
    if (!back) return null;
    const { alerts: ids, ...order } = back;
    const alerts = variables?.alerts.filter(({ id }) => ids.includes(id)) ?? [];
    return () => mutate({ order, alerts });
  }, [data, isPending, variables, mutate]);
  const shortcuts = useMemo(
    () => (undo ? [{ keys: "z", group: "Alerts", description: "Undo", run: undo }] : []),
    [undo],
  );
  useShortcuts(shortcuts);
  return {
    act: mutate,
    undo,
    told: isPending ? null : (data?.words ?? null),
    error: isPending ? null : error,
    /** The kind of what is under way. */
    busy: isPending ? (variables?.order.action ?? null) : null,
    dismiss: reset,
  };
}

export type AlertWorking = ReturnType<typeof useAlertWork>;
