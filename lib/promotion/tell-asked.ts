import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { addOutbox } from "@/lib/db/add-outbox";
import type { RequestRecord } from "./request-record";

export const tellAsked = (
  client: PoolClient,
  { now }: Pick<Context, "now">,
  { id, model, version, environment }: RequestRecord,
): Promise<void> => addOutbox(client, now, "promotion.asked", { request: id, model, version, environment });
