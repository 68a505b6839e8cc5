import { type AlertFilter, filterAlerts, type Inbox } from "./alert-filter";

interface EmptyList {
  readonly words: string;
  readonly action: { readonly label: string; readonly change: Partial<AlertFilter> } | null;
}

/** What to say where no alert is shown, and the way to those that there are: nothing open is good news, a narrow filter is not. */
export function emptyList(inbox: Inbox, filter: AlertFilter): EmptyList {
  if (inbox.all.length === 0)
    return {
      words: "No alert has opened yet. Rules are checked at each full hour; what they find appears here.",
      action: null,
    };
  const wide = { ...filter, severity: null, model: null };
  if ((filter.severity || filter.model) && filterAlerts(inbox, wide).length > 0)
    return {
      words: "No alert matches these filters.",
      action: { label: "Show every severity and model", change: { severity: null, model: null } },
    };
  return emptySegments[filter.show];
}

const toOpen = { label: "Show the open ones", change: { show: "open" } } as const;

const emptySegments: Readonly<Record<AlertFilter["show"], EmptyList>> = {
  open: {
    words: "Nothing is open.",
    action: { label: "Show what has closed", change: { show: "closed" } },
  },
  mine: { words: "You have none. Assign one to yourself with m, or acknowledge it with a.", action: toOpen },
  snoozed: { words: "None is asleep.", action: toOpen },
  closed: { words: "No alert has closed yet.", action: toOpen },
};
