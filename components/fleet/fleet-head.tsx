"use client";

import { Plus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { buttonStyle } from "@/components/controls/button-style";
import { Segmented } from "@/components/controls/segmented";
import { PageHead } from "@/components/head/page-head";
import { Icon } from "@/components/icons/icon";
import { LiveMark } from "@/components/shell/live-mark";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { shortWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { HealthSentence } from "@/components/verdict/health-sentence";
import type { FleetAnswer } from "@/lib/contracts/model";
import { fleetParsers, fleetRanges, groupFleet } from "./fleet-state";

export function FleetHead({ fleet }: { fleet: FleetAnswer }) {
  const [{ show, range }, write] = useQueryStates(fleetParsers, { history: "push" });
  const now = useNow();
  const filters = [
    { value: "all", label: "All", models: fleet.models },
    ...groupFleet(fleet.models),
  ] as const;
  return (
    <PageHead
      title={
        <>
          <h1 className="text-page max-phone:order-1 font-semibold tracking-[-0.01em]">Fleet</h1>
          <Segmented
            label="Which models"
            value={show}
            onChange={(value) => void write({ show: value })}
            segments={filters.map(({ value, label, models }) => ({
              value,
              label: (
                <>
                  {label} <span className="quiet font-normal">{models.length}</span>
                </>
              ),
            }))}
          />
          <span className="flex-1 max-phone:order-2" />
          <Segmented
            label="Range of the small charts"
            segments={fleetRanges}
            value={range}
            onChange={(value) => void write({ range: value })}
          />
          <PageLink href="/add" className={`${buttonStyle()} max-phone:order-3`}>
            <Icon of={Plus} small className="text-ink-3" />
            Add a model
          </PageLink>
        </>
      }
      verdict={
        <>
          <HealthSentence verdict={fleet.verdict} />
          <span className="flex-1 max-phone:hidden" />
          <span className="max-phone:order-7">
            <LiveMark />
          </span>
          <span className="quiet whitespace-nowrap max-phone:order-7">
            {fleet.evaluatedAt ? (
              <>
                evaluated <Instant at={fleet.evaluatedAt} words={(at) => shortWords(at, now)} /> UTC
              </>
            ) : (
              "not evaluated yet"
            )}
          </span>
        </>
      }
    />
  );
}
