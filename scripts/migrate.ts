import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";

// The schema engine leaves a timer of ten seconds behind, hence the explicit ends.
try {
  console.log(JSON.stringify(await migrate(env().DATABASE_URL)));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
