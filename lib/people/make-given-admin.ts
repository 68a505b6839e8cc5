import "server-only";
import { randomUUID } from "node:crypto";
import { createDatabase } from "@/lib/db/client";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { makeFirstAdmin } from "./set-up";

/** Makes the admin whom ADMIN_EMAIL and ADMIN_PASSWORD name. Somebody who was faster is left alone. */
export async function makeGivenAdmin(settings: Env): Promise<void> {
  const { DATABASE_URL, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = settings;
  if (!email || !password) return;
  const db = createDatabase(DATABASE_URL, 1);
  const ctx = { db, actor: { kind: "operator" }, now: new Date(), requestId: randomUUID() } as const;
  await makeFirstAdmin(ctx, { name: "Admin", email, password }).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === "people_exist")) throw error;
  });
}
