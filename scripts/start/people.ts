import { randomBytes } from "node:crypto";
import type { Settings } from "@/lib/env";

/** What `/setup` asks for: a token for as long as nobody has an account, and none where nobody signs in. */
export const setupToken = (settings: Settings, people: boolean): string | null =>
  people || settings.PLUMBLINE_AUTH === "off"
    ? null
    : (settings.PLUMBLINE_SETUP_TOKEN ?? randomBytes(16).toString("base64url"));
