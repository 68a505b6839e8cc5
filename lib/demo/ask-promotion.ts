import "server-only";
import { z } from "zod";
import { type Api, ApiRefusal } from "./api";
import { MODEL_NAME, SHADOW_VERSION } from "./definition";

const Made = z.object({ secret: z.string(), key: z.object({ id: z.string() }) });

/**
 * The training pipeline asks for its newer version in Production, with a key of its own that ends with the request.
 * What the gates say of it, and whether it goes, is for whoever opens the page.
 */
export async function askForShadow(api: Api, withKey: (key: string) => Api): Promise<void> {
  const wanted = { name: "training pipeline", scopes: ["registry"], expiresInDays: 1 };
  const { secret, key } = Made.parse(await api.send("POST", "/keys", wanted));
  try {
    await withKey(secret).send("POST", "/promotions", {
      model: MODEL_NAME,
      version: Number(SHADOW_VERSION),
      environment: "Production",
      note: "Version 1 falls under its minimum in the storms of June; boosted trees hold.",
    });
  } catch (error) {
    // Asked before a crash, or decided since.
    if (!(error instanceof ApiRefusal) || !error.code.startsWith("promotion_")) throw error;
  } finally {
    await api.send("DELETE", `/keys/${key.id}`);
  }
}
