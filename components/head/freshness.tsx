"use client";

import { Instant } from "@/components/time/instant";
import { clockSecondsWords, sameDay, shortWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import type { ModelDetail } from "@/lib/contracts/model";

export function Freshness({ model, className = "" }: { model: ModelDetail; className?: string }) {
  const now = useNow();
  const { lastPredictionAt, evaluatedAt } = model;
  const today = (at: Date) => sameDay(at, now);
  return (
    <span className={`quiet whitespace-nowrap max-phone:order-last max-phone:basis-full ${className}`}>
      {lastPredictionAt ? (
        <>
          last prediction{" "}
          <Instant
            at={lastPredictionAt}
            words={(at) => (today(at) ? clockSecondsWords(at) : shortWords(at, now))}
          />
        </>
      ) : (
        "no prediction yet"
      )}
      {evaluatedAt ? (
        <>
          , evaluated <Instant at={evaluatedAt} words={(at) => shortWords(at, now)} /> UTC
        </>
      ) : (
        ", not evaluated yet"
      )}
    </span>
  );
}
