import { plural } from "@/lib/charts/plural";
import type { ListedAlert } from "@/lib/contracts/alerts";

/** What a dialog is about: the alert, or how many they are. */
export function subjectWords(alerts: readonly ListedAlert[]): string {
  const only = alerts.length === 1 ? alerts[0] : undefined;
  return only ? `${only.headline} (${only.model})` : plural(alerts.length, "alert");
}
