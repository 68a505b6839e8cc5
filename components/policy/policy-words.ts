import { durationWords } from "@/components/time/time-words";
import { formatCount } from "@/lib/charts/format";
import { hourMs } from "@/lib/charts/instants";
import type { GateRule, PolicyPatch, PromotionPolicy } from "@/lib/contracts/promotion-policy";
import { titleOf } from "@/lib/promotion/gates/gate-titles";
import { freezeWords } from "./freeze-words";

const hoursWords = (hours: number) => durationWords(hours * hourMs);

/** "1 approval, by somebody who did not ask for it" */
export function approvalsWords({ approvals }: Pick<PromotionPolicy, "approvals">): string {
  if (approvals === 0) return "nobody else has to approve";
  return approvals === 1
    ? "1 approval, by somebody who did not ask for it"
    : `${approvals} approvals, by people who did not ask for it`;
}

const formerWords = {
  archive: "The champion before is archived.",
  standby: "The champion before stays in the environment as standby.",
  leave: "The champion before leaves the environment and is not archived.",
} as const;

const monitorWords = {
  critical_alert: "a critical alert",
  performance: "performance under its floor",
  silence: "silence",
} as const;

export const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;

/** "For 24 h a critical alert or silence is shown on the request, with the way back beside it." */
export function bakeWords({ bakeHours, bakeMonitors, onBreach }: PromotionPolicy): string {
  if (bakeHours === 0) return "It is not watched afterwards.";
  if (bakeMonitors.length === 0) return `It counts as watched for ${hoursWords(bakeHours)}, by nothing.`;
  const what = listed(
    bakeMonitors.map((monitor) => monitorWords[monitor]),
    "or",
  );
  const then =
    onBreach === "page"
      ? "is shown on the request, with the way back beside it"
      : "puts the champion before back by itself";
  return `For ${hoursWords(bakeHours)} ${what} ${then}.`;
}

function rollbackWords({ rollbackDepth }: Pick<PromotionPolicy, "rollbackDepth">): string {
  if (rollbackDepth === 0) return "No champion before is put back in one step.";
  return rollbackDepth === 1
    ? "One step puts the champion before back."
    : `One step puts any of the last ${rollbackDepth} champions back.`;
}

/** How a version gets into an environment, in the order in which it happens. */
export function policySentences(policy: PromotionPolicy): string[] {
  const { freshHours, expiresDays, gates } = policy;
  const approvals = approvalsWords(policy);
  return [
    `${approvals.charAt(0).toUpperCase()}${approvals.slice(1)}.`,
    gates.length === 0
      ? "No gate is checked."
      : `Gates are checked at once, and again when their answers are older than ${hoursWords(freshHours)}.`,
    `A request expires after ${formatCount(expiresDays)} ${expiresDays === 1 ? "day" : "days"}.`,
    formerWords[policy.former],
    bakeWords(policy),
    rollbackWords(policy),
  ];
}

/** What each part of a policy is called where it is a model's own. */
const partNames: Readonly<Record<keyof PromotionPolicy, string>> = {
  approvals: "approvals",
  gates: "gates",
  freshHours: "how long gates are fresh",
  expiresDays: "when requests expire",
  former: "what becomes of the champion before",
  bakeHours: "how long it is watched",
  bakeMonitors: "what breaks it",
  onBreach: "what happens then",
  rollbackDepth: "champions to roll back to",
};

/** "Its own: approvals and gates. The rest is the environment's.", or that all of it is. */
export function ownWords(own: PolicyPatch): string {
  const every = Object.entries(partNames);
  const parts = every.filter(([part]) => part in own).map(([, name]) => name);
  if (parts.length === 0) return "It uses the environment's.";
  const rest = parts.length < every.length ? " The rest is the environment's." : "";
  return `Its own: ${listed(parts, "and")}.${rest}`;
}

/** "AUC at least 0.7", with what it is for where it only advises. */
export function gateWords(rule: GateRule): string {
  const words =
    rule.kind === "freeze" ? `${titleOf(rule)}: ${rule.windows.map(freezeWords).join("; ")}` : titleOf(rule);
  return rule.dryRun ? `${words} (advisory)` : words;
}
