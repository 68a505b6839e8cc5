import "server-only";
import type { PoolClient } from "pg";
import { authorize } from "@/lib/auth/authorize";
import type { ActorName } from "@/lib/contracts/environments";
import { type Role, roleOf } from "@/lib/contracts/roles";
import { judgeGates } from "./judge-gates";
import type { RequestRecord } from "./request-record";

/** SQL: the approvals of a request that no change has voided. */
export const standingApprovals = (id: string, digest: string) => `promotion_event e
  WHERE e.request_id = ${id} AND e.kind = 'approved' AND e.digest = ${digest}
    AND e.id > (SELECT coalesce(max(id), 0) FROM promotion_event WHERE request_id = ${id} AND kind = 'voided')`;

interface ApprovalRow {
  readonly id: number;
  readonly actor: ActorName;
}

/** What has been approved of what is asked now, as far as each one's role still lets them. */
export async function readApprovals(client: PoolClient, request: RequestRecord): Promise<ApprovalRow[]> {
  const { rows } = await client.query<ApprovalRow>(
    `SELECT DISTINCT ON (actor ->> 'kind', actor ->> 'id', actor ->> 'role') e.id, e.actor
     FROM ${standingApprovals("$1", "$2")}`,
    [request.id, request.digest],
  );
  const standing = await Promise.all(rows.map(({ actor }) => stillMay(client, actor, request)));
  return rows.filter((_, index) => standing[index]);
}

export const readApprovers = async (client: PoolClient, request: RequestRecord): Promise<ActorName[]> =>
  (await readApprovals(client, request)).map(({ actor }) => actor);

/** An undecided gate takes at least one person's judgement. */
export const approvalsNeeded = ({ policy, results }: RequestRecord): number =>
  Math.max(policy.approvals, judgeGates(results) === "doubt" ? 1 : 0);

interface PersonRow {
  readonly role: string;
  readonly granted: string | null;
}

/** The role is asked for again when it counts: somebody may have lost it since. */
async function stillMay(client: PoolClient, actor: ActorName, request: RequestRecord): Promise<boolean> {
  if (request.policy.approvals === 0 || actor.kind !== "person") return true;
  const { rows } = await client.query<PersonRow>(
    `SELECT u.role, g.role AS granted FROM "user" u
     LEFT JOIN model_grant g ON g.user_id = u.id AND g.model_name = $2 WHERE u.id = $1 AND NOT u.banned`,
    [actor.id, request.model],
  );
  if (!rows[0]) return false;
  const { role, granted } = rows[0];
  const grants: Record<string, Role> = granted === null ? {} : { [request.model]: roleOf(granted) };
  const person = { ...actor, kind: "person", email: "", role: roleOf(role), grants } as const;
  return authorize(person, "approve", { model: request.model }).allowed;
}
