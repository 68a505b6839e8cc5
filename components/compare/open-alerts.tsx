import { alertHref } from "@/components/alerts-list/alert-place";
import { RunSection } from "@/components/run/run-section";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { StateIcon } from "@/components/verdict/state-icon";
import type { CompareAnswer, ComparedVersion } from "@/lib/contracts/compare";

/** What fires now, of either version. */
export function OpenAlerts({ answer }: { answer: CompareAnswer }) {
  const { champion, challenger } = answer.versions;
  return (
    <RunSection title="Open alerts" count={champion.alerts.length + challenger.alerts.length}>
      <Alerts version={champion} />
      <Alerts version={challenger} />
    </RunSection>
  );
}

function Alerts({ version }: { version: ComparedVersion }) {
  const { name, alerts } = version;
  return (
    <>
      <h3 className="quiet mt-2">
        Version {name}
        {alerts.length === 0 ? ": none" : ""}
      </h3>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.id} className="flex items-start gap-2 border-b border-line py-1 max-phone:py-2.5">
            <StateIcon level={alert.severity} small className="mt-[3px]" />
            <span className="min-w-0 flex-1">
              <PageLink href={alertHref(alert.id)} className="link">
                {alert.headline}
              </PageLink>
            </span>
            <span className="quiet mt-0.5 whitespace-nowrap">
              since <Instant at={alert.openedAt} words={dayClockWords} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
