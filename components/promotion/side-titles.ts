import { type SideTitles, stageWords } from "@/components/compare/side-blocks";
import { dayClockWords } from "@/components/time/time-words";
import type { CompareAnswer } from "@/lib/contracts/compare";
import { isOpen, type Promotion } from "@/lib/contracts/promotions";

type Asked = Pick<Promotion, "state" | "environment" | "appliedAt">;

/** What the two versions were to a request that is over, and where they stand now; null while it is open. */
export function sideTitles(
  { state, environment, appliedAt }: Asked,
  { champion, challenger }: CompareAnswer["versions"],
): SideTitles | null {
  if (isOpen(state)) return null;
  if (!appliedAt) {
    return { champion: told("Champion when asked", champion), challenger: told("Asked for", challenger) };
  }
  const since = `${dayClockWords(new Date(appliedAt))} UTC`;
  const stood =
    state === "rolled_back"
      ? `Champion of ${environment} from ${since}, then rolled back`
      : `Took ${environment} ${since}`;
  return { champion: told("Before", champion), challenger: told(stood, challenger) };
}

function told(was: string, version: Parameters<typeof stageWords>[0]): string {
  const now = stageWords(version);
  return now ? `${was}; now ${now}` : was;
}
