import { levelText } from "@/components/verdict/level-tone";
import { StateIcon } from "@/components/verdict/state-icon";
import type { Verdict } from "@/lib/contracts/common";

export function FleetHealth({ health }: { health: Verdict }) {
  return (
    <span className="flex gap-2">
      <StateIcon level={health.level} className="mt-0.5" />
      <span className="flex min-w-32 flex-col">
        <span className={levelText[health.level]}>{health.headline}</span>
        <span className="quiet line-clamp-1 max-phone:line-clamp-none" title={health.detail}>
          {health.detail}
        </span>
      </span>
    </span>
  );
}
