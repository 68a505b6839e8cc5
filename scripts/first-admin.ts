import { env } from "@/lib/env";
import { makeGivenAdmin } from "@/lib/people/make-given-admin";

try {
  await makeGivenAdmin(env());
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
