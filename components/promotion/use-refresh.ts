"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { queryKeys } from "@/lib/client/query-keys";

/** Reads anew what a decision about a model changed, without keeping anybody waiting for it. */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(
    (model: string) => {
      void client.invalidateQueries({ queryKey: queryKeys.allPromotions() });
      void client.invalidateQueries({ queryKey: queryKeys.allOfModel(model) });
    },
    [client],
  );
}
