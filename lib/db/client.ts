import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Database } from "@/lib/context";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { createPool } from "./pool";

const held = globalThis as { plumblineDatabase?: Database };

export function createDatabase(connectionString: string, connections?: number): Database {
  const pool = createPool(connectionString, connections);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** The process's one database, kept through reloads of the development server. */
export function database(): Database {
  held.plumblineDatabase ??= open();
  return held.plumblineDatabase;
}

function open(): Database {
  const { DATABASE_URL, PLUMBLINE_DATABASE_CONNECTIONS } = env();
  return createDatabase(DATABASE_URL, PLUMBLINE_DATABASE_CONNECTIONS);
}
