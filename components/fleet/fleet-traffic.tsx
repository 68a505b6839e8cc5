"use client";

import { TrafficBars } from "@/components/sparkline/traffic-bars";
import { Instant } from "@/components/time/instant";
import { agoWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import type { FleetEntry } from "@/lib/contracts/model";
import { type FleetRange, latestTraffic } from "./fleet-state";

export function FleetTraffic({ model, range }: { model: FleetEntry; range: FleetRange }) {
  const now = useNow();
  const traffic = latestTraffic(model.traffic, range);
  return (
    <span className="inline-flex items-center gap-3">
      <span className="flex min-w-24 flex-col items-end">
        <span>{model.predictions24h.toLocaleString("en")}</span>
        <span className="quiet">
          {model.lastPredictionAt ? (
            <Instant at={model.lastPredictionAt} words={(at) => agoWords(at, now)} />
          ) : (
            "none yet"
          )}
        </span>
      </span>
      <span className="@max-[1110px]:hidden">
        <TrafficBars values={traffic} label={`Predictions by hour, ${traffic.length} hours`} />
      </span>
    </span>
  );
}
