import "server-only";
import { Pool, types } from "pg";

// bigint ids and counts stay below 2^53 here; as strings they would have to be parsed at every use.
types.setTypeParser(types.builtins.INT8, Number);

export function createPool(connectionString: string, max = 10): Pool {
  const pool = new Pool({ connectionString, max, idleTimeoutMillis: 30_000, application_name: "plumbline" });
  // An idle connection that the server closes must not end the process; the next query reconnects.
  pool.on("error", () => {});
  // Nor must one that is in use: whoever uses it hears of it from the query.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
