"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { mostCompared } from "@/lib/charts/run-look";
import { runsParsers } from "./runs-state";

/** The one way to read and write the URL of the list. What changes the rows leads back to the first page. */
export function useRunsState() {
  const [state, write] = useQueryStates(runsParsers, { history: "push" });
  const narrow = useCallback(
    (patch: { experiment?: string | null; filter?: string | null; order?: string | null }) =>
      void write({ ...patch, page: null }),
    [write],
  );
  const toggle = useCallback(
    (id: string) =>
      void write(
        ({ selected }) => {
          const rest = selected.filter((each) => each !== id);
          if (rest.length < selected.length) return { selected: rest.length > 0 ? rest : null };
          return { selected: [...selected, id].slice(-mostCompared) };
        },
        { history: "replace" },
      ),
    [write],
  );
  return { state, write, narrow, toggle };
}
