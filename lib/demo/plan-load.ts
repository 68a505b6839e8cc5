import { z } from "zod";
import { hasStreamEnded } from "./calendar";
import { MODEL_NAME } from "./definition";
import { beginState, type DemonstrationState } from "./demonstration-state";

/** What a load reads of the model in the database; `demonstration` is null for a person's own model. */
export const StoredModel = z.object({
  demonstration: z.object({ shiftWeeks: z.int(), phase: z.string() }).nullable().catch(null),
  versions: z.array(z.object({ name: z.string(), reference: z.unknown() })),
});
export type StoredModel = z.infer<typeof StoredModel>;

export type LoadPlan =
  | { readonly action: "none"; readonly state: DemonstrationState; readonly reason: string }
  | { readonly action: "load"; readonly state: DemonstrationState; readonly deletes: boolean };

/** What this start has to do, from what the data folder remembers and what the database holds. */
export function planLoad(state: DemonstrationState | null, model: StoredModel | null, now: number): LoadPlan {
  const begin: LoadPlan = { action: "load", state: beginState(now), deletes: model !== null };
  const rest = (status: DemonstrationState["status"], reason: string): LoadPlan => ({
    action: "none",
    state: { ...(state ?? beginState(now)), status },
    reason,
  });

  if (!model) {
    const isWanted = state === null || state.status === "loading" || state.status === "resetting";
    return isWanted ? begin : rest("removed", "removed; npm run demo:reset brings it back");
  }
  const stored = model.demonstration;
  if (!stored) return rest("removed", `another model is named ${MODEL_NAME}`);
  if (state?.status === "resetting" || hasStreamEnded(now, stored.shiftWeeks)) return begin;
  // The database decides about the shift: several data folders may have one database.
  const known = { ...(state ?? beginState(now)), shiftWeeks: stored.shiftWeeks };
  if (stored.phase === "loading")
    return { action: "load", state: { ...known, status: "loading" }, deletes: false };
  return { action: "none", state: { ...known, status: "live" }, reason: "loaded before" };
}
