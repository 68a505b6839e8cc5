import { Problem } from "@/lib/contracts/problem";
import type { ErrorCode } from "@/lib/errors";
import { statusOf } from "@/lib/http/problem";
import { referenceOf } from "./component-schemas";
import type { ResponseObject } from "./document";

const everywhere: readonly ErrorCode[] = ["invalid_request", "cross_site", "unavailable"];

/** The problems that an operation can answer with, by status, each with the codes that it may carry. */
export function problemResponses(
  problems: readonly ErrorCode[],
  guarded: boolean,
): Record<string, ResponseObject> {
  const codes = [...everywhere, ...problems, ...(guarded ? (["unauthorised", "forbidden"] as const) : [])];
  const byStatus = new Map<number, string[]>([[500, ["internal"]]]);
  for (const code of codes) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  const entries = [...byStatus].sort(([left], [right]) => left - right);
  return Object.fromEntries(
    entries.map(([status, found]) => [
      String(status),
      {
        description: found.join(", "),
        content: { "application/problem+json": { schema: referenceOf(Problem) } },
      },
    ]),
  );
}
