import "server-only";
import type { Answer, GateSubject } from "./gate-subject";
import { judgeSchema } from "./judge-schema";
import { readSignature } from "./read-signature";

/** The version takes what the champion takes and answers what it answers. */
export async function schema(_: unknown, { version, champion }: GateSubject): Promise<Answer> {
  if (!champion) return { outcome: "pass", summary: "no champion yet to agree with" };
  const [before, after] = await Promise.all([readSignature(champion), readSignature(version)]);
  if (before && after) return judgeSchema(before, after);
  const which = !before && !after ? "neither version" : before ? "this version" : "the champion";
  return {
    outcome: "inconclusive",
    summary: `${which} ${before || after ? "has no" : "has a"} signature in MLmodel`,
  };
}
