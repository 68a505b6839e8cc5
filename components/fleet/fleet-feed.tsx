"use client";

import { alertHref } from "@/components/alerts-list/alert-place";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { clockWords, dayHeading } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { StateIcon } from "@/components/verdict/state-icon";
import type { Change } from "@/lib/contracts/model";
import { modelHref } from "./model-href";

const shown = 12;

/** What changed, newest first, by day. */
export function FleetFeed({ changes }: { changes: readonly Change[] }) {
  const now = useNow();
  const latest = changes.slice(0, shown);
  const days = [...new Set(latest.map((change) => dayHeading(new Date(change.at), now)))];
  return (
    <aside
      aria-labelledby="what-changed"
      className="min-w-0 border-l border-line px-4 py-2 max-desk:border-t max-desk:border-l-0"
    >
      <h2 id="what-changed" className="section-title h-6">
        What changed
      </h2>
      {latest.length === 0 ? (
        <p className="mt-1 text-ink-2">Nothing yet: alerts and new versions appear here.</p>
      ) : null}
      {days.map((day) => (
        <section key={day}>
          <h3 className="quiet mt-2.5 mb-1">{day}</h3>
          <ol>
            {latest
              .filter((change) => dayHeading(new Date(change.at), now) === day)
              .map((change) => (
                <ChangeRow key={`${change.at} ${change.model} ${change.headline}`} change={change} />
              ))}
          </ol>
        </section>
      ))}
      <PageLink href="/alerts" className="link quiet mt-1.5 inline-flex min-h-6 items-center">
        All alerts
      </PageLink>
    </aside>
  );
}

function ChangeRow({ change }: { change: Change }) {
  return (
    <li className="relative flex gap-2 border-t border-line py-[7px] hover:bg-sunken">
      <StateIcon level={change.level} small className="mt-[3px]" />
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2" title={`${change.model} ${change.headline}`}>
          <PageLink
            href={change.alert === null ? modelHref(change.model) : alertHref(change.alert)}
            className="after:absolute after:inset-0"
          >
            <b>{change.model}</b> {change.headline}
          </PageLink>
        </p>
        <p className="quiet truncate" title={change.detail}>
          {change.detail}
        </p>
      </div>
      <Instant at={change.at} words={clockWords} className="quiet" />
    </li>
  );
}
