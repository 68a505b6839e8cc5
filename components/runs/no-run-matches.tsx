"use client";

import { FilterExamples } from "./filter-examples";
import { useRunsState } from "./use-runs-state";

/** Why no run is shown, and the way to those that there are. */
export function NoRunMatches() {
  const { state, narrow } = useRunsState();
  return (
    <div className="p-4 text-ink-2">
      <p>
        {state.filter ? "No run matches this filter." : "This experiment has no runs yet."}{" "}
        <button
          type="button"
          className="link inline-flex items-center text-ink max-phone:h-(--control)"
          onClick={() => narrow(state.filter ? { filter: null } : { experiment: null })}
        >
          {state.filter ? "Remove the filter" : "Show every experiment"}
        </button>
      </p>
      {state.filter ? (
        <>
          <p className="quiet mt-4">Filters look like these</p>
          <FilterExamples />
        </>
      ) : null}
    </div>
  );
}
