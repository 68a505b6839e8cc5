import "server-only";
import type { PoolClient } from "pg";
import { readConfiguration } from "@/lib/config/read-configuration";

/**
 * Keeps the channel of the recipient that a model's config.yaml names, and says whether there is one. Nobody makes
 * it by hand, so its name is none that a person could give; whoever wants no mail disables it.
 */
export async function keepConfiguredRecipient(
  client: PoolClient,
  model: string,
  now: Date,
): Promise<string | null> {
  const stored = await readConfiguration(client, model);
  const address = stored?.configuration.monitoring?.alert_email ?? null;
  if (address === null) return null;
  await client.query(
    `INSERT INTO channel (name, kind, settings, models, configured_for, created_at)
     VALUES ($1, 'email', $2, ARRAY[$3], $3, $4)
     ON CONFLICT (configured_for) DO UPDATE SET settings = excluded.settings
     WHERE channel.settings <> excluded.settings`,
    [`config.yaml of ${model}`, { to: [address] }, model, now],
  );
  return address;
}
