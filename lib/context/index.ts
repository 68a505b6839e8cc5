import type { Pool } from "pg";
import type { PrismaClient } from "@/lib/db/generated/client";

export interface Database {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
}

export interface Actor {
  readonly kind: "local" | "key" | "anyone" | "worker";
}

/** What a verb needs of the world: injected, so that tests bring their own database and clock. */
export interface Context {
  readonly db: Database;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
}
