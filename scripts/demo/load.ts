import { resolve } from "node:path";
import { loadDemonstration } from "@/lib/demo";
import { parseSettings } from "@/lib/env";

const settings = parseSettings(process.env);
const stopping = new AbortController();
process.on("SIGTERM", () => stopping.abort());

try {
  await loadDemonstration({
    baseUrl: process.env.PLUMBLINE_URL ?? `http://127.0.0.1:${settings.PORT}`,
    home: resolve(settings.PLUMBLINE_HOME),
    key: settings.PLUMBLINE_KEY,
    now: Date.now,
    log: (message) => console.log(message),
    signal: stopping.signal,
  });
} catch (error) {
  // Stopped in the middle: the next start goes on where this one was.
  if (stopping.signal.aborted) process.exit(0);
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
}
