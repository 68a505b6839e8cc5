import { resolve } from "node:path";
import { loadDemonstration } from "@/lib/demo";
import { beginState } from "@/lib/demo/demonstration-state";
import { readState, writeState } from "@/lib/demo/keep-state";
import { parseSettings } from "@/lib/env";
import { findInstance } from "../start/instance";
import { writingKey } from "../start/writing-key";

const settings = parseSettings(process.env);
const home = resolve(settings.PLUMBLINE_HOME);
const instance = await findInstance(home);

await writeState(home, { ...((await readState(home)) ?? beginState(Date.now())), status: "resetting" });
if (!instance) {
  console.log("The next npm start deletes the demonstration and loads it anew.");
} else {
  await loadDemonstration({
    baseUrl: instance.url,
    home,
    key: (await writingKey(settings, home))?.key,
    now: Date.now,
    log: (message) => console.log(message),
  });
}
