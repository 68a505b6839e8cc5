import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { firstPeople } from "@/lib/people/first-people";

// The schema engine leaves a timer of ten seconds behind, hence the explicit ends.
try {
  const migrated = await migrate(env().DATABASE_URL);
  console.log(JSON.stringify({ ...migrated, people: await firstPeople(env()) }));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
