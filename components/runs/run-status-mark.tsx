import { Loader } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import { StateIcon } from "@/components/verdict/state-icon";
import { statusLevel } from "@/lib/charts/run-words";
import type { RunStatus } from "@/lib/contracts/runs";

/** A run's status as a shape; the word stands beside it. */
export function RunStatusMark({ status, small }: { status: RunStatus; small?: boolean }) {
  return (
    <span aria-hidden="true" className="inline-flex">
      {status === "RUNNING" ? (
        <Icon
          of={Loader}
          small={small}
          className="text-accent motion-safe:animate-[spin_3s_linear_infinite]"
        />
      ) : (
        <StateIcon level={statusLevel[status]} small={small} />
      )}
    </span>
  );
}
