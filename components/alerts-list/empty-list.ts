import type { Alert } from "@/lib/contracts/alerts";
import { type AlertFilter, filterAlerts } from "./alert-filter";

interface EmptyList {
  readonly words: string;
  readonly action: { readonly label: string; readonly change: Partial<AlertFilter> } | null;
}

/** What to say where no alert is shown: nothing fires is good news, a narrow filter is not. */
export function emptyList(alerts: readonly Alert[], filter: AlertFilter): EmptyList {
  if (alerts.length === 0) return { words: "No alert has opened yet.", action: null };
  const narrowed = filter.severity !== null || filter.model !== null;
  if (filter.show === "firing") {
    const closed = filterAlerts(alerts, { ...filter, show: "closed", alert: null }).length;
    const subject = narrowed ? "Nothing that matches is firing." : "Nothing is firing.";
    if (closed > 0)
      return {
        words: `${subject} ${closed} ${closed === 1 ? "has" : "have"} closed.`,
        action: { label: closed === 1 ? "Show it" : "Show them", change: { show: "closed", alert: null } },
      };
    if (!narrowed) return { words: subject, action: null };
  }
  if (!narrowed) return { words: "No alert has closed yet.", action: null };
  return {
    words: "No alert matches these filters.",
    action: { label: "Show all", change: { show: "all", severity: null, model: null, alert: null } },
  };
}
