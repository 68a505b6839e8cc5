import { dayClockWords } from "@/components/time/time-words";
import type { AssignmentChange } from "@/lib/contracts/environments";

/** That a version was rolled back before, when last and why; null where it never was. Changes come newest first. */
export function rolledBackWords(changes: readonly AssignmentChange[], version: number): string | null {
  const last = changes.find(
    ({ slot, cause, from }) => slot === "champion" && cause === "rollback" && from === version,
  );
  if (!last) return null;
  const why = last.reason ? `: ${last.reason}` : ".";
  return `Version ${version} was rolled back on ${dayClockWords(new Date(last.at))} UTC${why}`;
}
