import type { ReactNode } from "react";
import { Button } from "@/components/controls/button";
import type { PanelState } from "./panel-state";

/** The chart's place: as large while it loads, when it fails and when there is nothing. */
export function PanelBody({ state, children }: { state: PanelState; children: ReactNode }) {
  return (
    <div className="mt-1.5 flex min-h-0 flex-1 flex-col max-phone:min-h-64">{contentOf(state, children)}</div>
  );
}

function contentOf(state: PanelState, children: ReactNode): ReactNode {
  if (state.status === "ready") return children;
  if (state.status === "loading") {
    return (
      <>
        <span className="skeleton mb-2 flex-1" />
        <span className="sr-only">Loading</span>
      </>
    );
  }
  if (state.status === "error") {
    return (
      <div className="mt-2" role="alert">
        <p className="text-ink-2">{state.error.message}</p>
        <Button className="mt-2" onClick={state.retry}>
          Try again
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-2 max-w-prose">
      <p className="text-ink-2">{state.reason}</p>
      {state.nextStep ? <div className="mt-2">{state.nextStep}</div> : null}
    </div>
  );
}
