"use client";

import { useQueryStates } from "nuqs";
import type { Alert } from "@/lib/contracts/alerts";
import { alertParsers } from "./alert-filter";
import { emptyList } from "./empty-list";

/** Why the list is empty, and the way to the alerts that there are. */
export function NoAlerts({ alerts }: { alerts: readonly Alert[] }) {
  const [filter, write] = useQueryStates(alertParsers, { history: "push" });
  const { words, action } = emptyList(alerts, filter);
  return (
    <p className="p-4 text-ink-2">
      {words}{" "}
      {action ? (
        <button
          type="button"
          className="link inline-flex items-center text-ink max-phone:h-(--control)"
          onClick={() => void write(action.change)}
        >
          {action.label}
        </button>
      ) : null}
    </p>
  );
}
