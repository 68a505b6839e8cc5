"use client";

import { useQueryStates } from "nuqs";
import { alertParsers, type Inbox } from "./alert-filter";
import { emptyList } from "./empty-list";

/** Why the list is empty, and the way to the alerts that there are. */
export function NoAlerts({ inbox }: { inbox: Inbox }) {
  const [filter, write] = useQueryStates(alertParsers, { history: "push" });
  const { words, action } = emptyList(inbox, filter);
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
