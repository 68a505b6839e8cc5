import { randomUUID } from "node:crypto";
import { applyConfigurationFiles } from "@/lib/config/apply-configuration-files";
import { createDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";

const { DATABASE_URL, PLUMBLINE_CONFIG } = env();
const lines: string[] = [];
const ctx = {
  db: createDatabase(DATABASE_URL, 2),
  actor: { kind: "operator" },
  now: new Date(),
  requestId: randomUUID(),
} as const;
const summary = await applyConfigurationFiles(ctx, PLUMBLINE_CONFIG ?? "", (line) => lines.push(line));
console.log(JSON.stringify({ summary, lines }));
process.exit(0);
