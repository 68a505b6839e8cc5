import { resolve } from "node:path";
import { streamDemonstration } from "@/lib/demo";
import { parseSettings } from "@/lib/env";
import { stopWithParent } from "../start/stop-with-parent.mjs";

const settings = parseSettings(process.env);
const stopping = new AbortController();
stopWithParent(() => stopping.abort());

await streamDemonstration({
  baseUrl: process.env.PLUMBLINE_URL ?? `http://127.0.0.1:${settings.PORT}`,
  home: resolve(settings.PLUMBLINE_HOME),
  key: settings.PLUMBLINE_KEY,
  signal: stopping.signal,
  log: (message) => console.log(message),
});
process.exit(0);
