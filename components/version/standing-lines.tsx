"use client";

import { ChangeRow } from "@/components/environment/change-row";
import { RunSection } from "@/components/run/run-section";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { environmentHref } from "@/components/versions/version-href";
import type { RegistryVersionAnswer } from "@/lib/contracts/versions";
import { stintLanes, stintsOf } from "./stints";

/** Where the version stands and stood, on one time line, and each change of it. */
export function StandingLines({ model, version }: { model: string; version: RegistryVersionAnswer }) {
  const now = useNow();
  const stints = stintsOf(version.history, version.version);
  const first = stints.at(-1);
  return (
    <RunSection title="Where it stands and stood">
      {first ? (
        <div className="mt-2 mb-3">
          {stintLanes(stints, now.getTime()).map(({ label, bars }) => (
            <div key={label} className="flex h-6 items-center gap-3">
              <span className="w-40 shrink-0 truncate text-ink-2 max-phone:w-32">{label}</span>
              <span className="relative h-3 flex-1 border-b border-line">
                {bars.map((bar) => (
                  <PageLink
                    key={bar.from}
                    href={environmentHref(model, bar.environment, bar.from)}
                    aria-label={`${label} from ${dayClockWords(new Date(bar.from))} to ${bar.to ? dayClockWords(new Date(bar.to)) : "now"}`}
                    title={`${dayClockWords(new Date(bar.from))} to ${bar.to ? dayClockWords(new Date(bar.to)) : "now"}, UTC`}
                    className={`absolute inset-y-0 min-w-1 rounded-sm ${bar.slot === "champion" ? "bg-accent" : "bg-reference"}`}
                    style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                  />
                ))}
              </span>
            </div>
          ))}
          <div className="quiet ml-43 flex justify-between max-phone:ml-35">
            <Instant at={first.from} words={dayClockWords} />
            <span>now</span>
          </div>
        </div>
      ) : (
        <p className="mt-1 text-ink-2">It has stood nowhere yet.</p>
      )}
      {version.history.length > 0 ? (
        <ol>
          {version.history.map((change) => (
            <ChangeRow
              key={`${change.environment} ${change.slot} ${change.at}`}
              change={change}
              environment={change.environment}
            />
          ))}
        </ol>
      ) : null}
    </RunSection>
  );
}
