import "server-only";
import type { Context } from "@/lib/context";
import type { ConfigurationCheck } from "@/lib/contracts/configuration";
import { changedKeys } from "./changed-keys";
import { checkConfiguration } from "./check-configuration";
import { differencesOf } from "./get-configuration";
import { loadConfiguredModel } from "./load-configured-model";
import { readConfiguration } from "./read-configuration";

/** What is wrong with a text, or what saving it would change; changes nothing. */
export async function checkText(ctx: Context, name: string, source: string): Promise<ConfigurationCheck> {
  const model = await loadConfiguredModel(ctx.db.pool, name);
  const stored = await readConfiguration(ctx.db.pool, name);
  const same = stored?.source === source;
  const checked = checkConfiguration(source, model);
  if (!checked.configuration) {
    return { problems: [...checked.problems], same, kept: [], changes: [], notes: [], drift: [] };
  }
  const { configuration, plan, placeOf } = checked;
  const followed = { changes: [], differences: plan.differences };
  return {
    problems: [],
    same,
    kept: changedKeys(stored?.configuration ?? null, configuration),
    changes: same ? [] : [...plan.changes],
    notes: [...plan.notes],
    drift: differencesOf(same ? plan : followed, (key) => placeOf(key.split("."), "key")),
  };
}
