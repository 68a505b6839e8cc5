import { alertHref } from "@/components/alerts-list/alert-place";
import { WorkMark } from "@/components/alerts-list/work-mark";
import { PageLink } from "@/components/shell/page-link";
import { StateIcon } from "@/components/verdict/state-icon";
import { formatOr } from "@/lib/charts/format";
import { plural } from "@/lib/charts/plural";
import { formatRuleValue } from "@/lib/charts/rule-value";
import type { ListedAlert } from "@/lib/contracts/alerts";
import { SideSection } from "./side-section";

/** What moved within a day of it, which has the same cause more often than not. */
export function TogetherSection({ alerts }: { alerts: readonly ListedAlert[] }) {
  return (
    <SideSection
      id="together"
      title="Moved together"
      note={alerts.length > 0 ? `${plural(alerts.length, "other")}, within a day` : undefined}
    >
      {alerts.length === 0 ? (
        <p className="mt-1 text-ink-2">It is alone: nothing else of the version opened within a day of it.</p>
      ) : (
        <ul className="mt-1">
          {alerts.map((alert) => (
            <li
              key={alert.id}
              className="relative flex items-center gap-2 border-t border-line py-1 first:border-t-0 hover:bg-sunken max-phone:min-h-11"
            >
              <StateIcon level={alert.firing ? alert.severity : "ok"} small />
              <PageLink
                href={alertHref(alert.id)}
                className="min-w-0 flex-1 truncate after:absolute after:inset-0"
              >
                {alert.headline}
              </PageLink>
              <span className="quiet whitespace-nowrap">
                {formatOr(alert.value, (value) => formatRuleValue(alert.rule, value))}
              </span>
              <WorkMark work={alert.work} className="quiet w-24 justify-end" />
            </li>
          ))}
        </ul>
      )}
    </SideSection>
  );
}
