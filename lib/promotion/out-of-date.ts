import "server-only";
import type { Context } from "@/lib/context";
import { haveArtifactsChanged } from "./gates/artifact";
import type { RequestRecord } from "./request-record";

const hourMs = 3_600_000;

/** Whether what the gates said holds no longer by itself: they were checked too long ago, or the files are others. */
export async function isOutOfDate(ctx: Context, request: RequestRecord): Promise<boolean> {
  const { checkedAt, policy } = request;
  const ageMs = checkedAt ? ctx.now.getTime() - checkedAt.getTime() : Number.POSITIVE_INFINITY;
  return ageMs > policy.freshHours * hourMs || haveArtifactsChanged(ctx, request);
}
