import { dayClockWords } from "@/components/time/time-words";
import type { Verdict } from "@/lib/contracts/common";
import type { HistoryAnswer } from "@/lib/contracts/environments";
import { causeWords } from "./change-words";

/** Who stood there at an instant, since when and by whose decision, in one sentence. */
export function stoodVerdict(
  { environment, champion, challenger, at }: HistoryAnswer,
  past: boolean,
): Verdict {
  const when = past ? ` at ${dayClockWords(new Date(at))} UTC` : "";
  if (!champion) {
    const verb = past ? "had" : "has";
    return { level: "undecided", headline: `${environment} ${verb} no champion${when}.`, detail: "" };
  }
  const { version, at: since, actor, cause } = champion;
  const how =
    cause === "promotion" ? `approved last by ${actor.name}` : `${causeWords(cause)}, ${actor.name}`;
  const held =
    challenger?.version == null
      ? ""
      : ` Version ${challenger.version} ${past ? "was" : "is"} held against it.`;
  return {
    level: "ok",
    headline: `Version ${version} ${past ? "was" : "is"} the champion of ${environment}${when}.`,
    detail: `Since ${dayClockWords(new Date(since))} UTC, ${how}.${held}`,
  };
}

/** As `datetime-local` holds it, in UTC. */
export const minuteField = (iso: string): string => new Date(iso).toISOString().slice(0, 16);

type InstantCheck = { readonly at: string } | { readonly problem: string };

/** An instant that a person typed, in UTC. */
export function checkInstant(field: string, now: Date): InstantCheck {
  const ms = Date.parse(`${field}Z`);
  if (Number.isNaN(ms)) return { problem: "A date and a time are needed." };
  if (ms > now.getTime()) return { problem: "It lies in the future." };
  return { at: new Date(ms).toISOString() };
}
