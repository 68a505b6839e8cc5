import type { DeliveryReason } from "@/lib/contracts/channels";
import { moment, plural } from "@/lib/monitor/figures";
import { isFiring, type Member, type Message } from "./message";

interface Told {
  readonly reason: DeliveryReason;
  readonly model: string;
  readonly version: string;
  readonly at: Date;
  readonly members: readonly Member[];
  readonly firing: readonly number[];
}

/** Alerts of one version that changed together, as one message. */
export function alertMessage({ reason, model, version, at, members, firing }: Told): Message {
  const first = members.filter(isFiring);
  const shown = inOrder(first.length > 0 ? first : members);
  const happened = first.length > 0 ? "" : `${reason[0]?.toUpperCase()}${reason.slice(1)}: `;
  const only = members.length === 1 ? members[0] : undefined;
  return {
    reason,
    topic: null,
    title: `${happened}${titleOf(shown)}: ${model}, version ${version}`,
    severity: members.some(({ severity }) => severity === "critical") ? "critical" : "warning",
    model,
    version,
    environment: null,
    at: at.toISOString(),
    members: inOrder(members),
    firing: [...firing],
    lines: [],
    path: only ? `/alerts/${only.id}` : `/alerts?model=${encodeURIComponent(model)}`,
  };
}

const rank = (member: Member) => (isFiring(member) ? 0 : 2) + (member.severity === "critical" ? 0 : 1);

const inOrder = (members: readonly Member[]): Member[] =>
  members.toSorted((left, right) => rank(left) - rank(right) || left.id - right.id);

function titleOf(members: readonly Member[]): string {
  const [first, ...others] = members;
  if (!first) return "";
  if (others.length === 0) return first.headline;
  if (members.every(({ rule }) => rule === "drift")) {
    return `${members.length} columns drifted${members.every(isFiring) ? " at once" : ""}`;
  }
  return `${first.headline}, and ${plural(others.length, "more alert")}`;
}

/** What leaned, how far, since when. */
export function memberLine({ change, headline, detail, severity, openedAt, closedAt }: Member): string {
  const far = detail === "" ? "" : `: ${detail}`;
  const since = `since ${moment(new Date(openedAt))}`;
  if (change === "fired") return `${severity}: ${headline}${far}; ${since}`;
  if (change === "reopened") return `${severity}, again: ${headline}${far}; ${since}`;
  const until = closedAt ? ` until ${moment(new Date(closedAt))}` : "";
  return `${change}: ${headline}${far}; ${since}${until}`;
}

/** A message as lines of plain text. */
export const linesOf = ({ members, lines }: Message): readonly string[] =>
  members.length > 0 ? members.map(memberLine) : lines;

/** FIRING:2, CLEARED:1, PROMOTION: what a subject and a list begin with. */
export function tagOf({ reason, members }: Message): string {
  if (reason === "test") return "TEST";
  if (reason === "notice") return "PROMOTION";
  const firing = members.filter(isFiring).length;
  return firing > 0 ? `FIRING:${firing}` : `${reason.toUpperCase()}:${members.length}`;
}
