import { migrate } from "@/lib/db/migrate";
import { Failure } from "./failure.mjs";

/** Brings the database to the migrations of this code. Returns what the start says of it. */
export async function migrateDatabase(databaseUrl: string): Promise<string> {
  try {
    const { applied, total } = await migrate(databaseUrl);
    return applied.length > 0 ? `${applied.length} of ${total} applied` : `${total} in place`;
  } catch (error) {
    throw error instanceof Error ? new Failure(error.message) : error;
  }
}
