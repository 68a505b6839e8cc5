import { database } from "@/lib/db/client";
import { verifyCounters } from "@/lib/ingest/verify-counters";

const db = database();
const verified = await verifyCounters({
  db,
  actor: { kind: "worker" },
  now: new Date(),
  requestId: "verify",
});
for (const { model, rows, differences } of verified) {
  console.log(`${model}: ${rows} rows, ${differences.length === 0 ? "counters equal" : "counters differ"}`);
  for (const difference of differences) console.log(`  ${difference}`);
}
if (verified.length === 0) console.log("There is no model yet.");
await db.prisma.$disconnect();
await db.pool.end();
process.exitCode = verified.some(({ differences }) => differences.length > 0) ? 1 : 0;
