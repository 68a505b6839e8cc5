import type { Pool } from "pg";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { Actor } from "./actor";

export type { Actor } from "./actor";

export interface Database {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
}

/** What a verb needs of the world: injected, so that tests bring their own database and clock. */
export interface Context {
  readonly db: Database;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
}
