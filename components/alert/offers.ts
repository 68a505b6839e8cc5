import type { AlertWork } from "@/lib/contracts/alert-work";

export type Offer =
  | "acknowledge"
  | "unacknowledge"
  | "assign"
  | "snooze"
  | "wake"
  | "comment"
  | "resolve"
  | "reopen";

/** What a person can do about an alert as it stands, the likeliest first. */
export function offersOf({ state, cause }: Pick<AlertWork, "state" | "cause">): Offer[] {
  switch (state) {
    case "open":
      return ["acknowledge", "assign", "snooze", "comment", "resolve"];
    case "acknowledged":
      return ["resolve", "assign", "snooze", "comment", "unacknowledge"];
    case "snoozed":
      return ["wake", "acknowledge", "assign", "comment", "resolve"];
    case "resolved":
      return cause === null ? ["resolve", "comment", "reopen"] : ["comment", "resolve", "reopen"];
  }
}

/** Of what is settled only the cause is left to say, or to correct. */
export function offerWords(offer: Offer, { state, cause }: Pick<AlertWork, "state" | "cause">): string {
  if (offer === "resolve" && state === "resolved") return cause === null ? "Say why" : "Change the cause";
  return labels[offer];
}

const labels: Readonly<Record<Offer, string>> = {
  acknowledge: "Acknowledge",
  unacknowledge: "Give back",
  assign: "Assign",
  snooze: "Snooze",
  wake: "Wake",
  comment: "Comment",
  resolve: "Resolve",
  reopen: "Reopen",
};
