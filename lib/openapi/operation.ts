import type { z } from "zod";
import type { Access } from "@/lib/auth/authorize";
import type { ErrorCode } from "@/lib/errors";

export type Method = "get" | "post" | "put" | "patch" | "delete";

export const sections = [
  "Models",
  "Sending data",
  "Monitoring",
  "Alerts",
  "Runs",
  "Promotion",
  "People",
  "This server",
] as const;
export type Section = (typeof sections)[number];

export interface BodyFormat {
  readonly mediaType: string;
  /** null where the body is text or binary that a schema does not describe. */
  readonly schema: z.ZodType | null;
}

export interface RequestBody {
  readonly description: string;
  readonly formats: readonly BodyFormat[];
  /** Sent as the first format, in the page and in the copied command. */
  readonly example: string;
}

export interface Answer {
  readonly status: 200 | 201 | 202 | 204;
  readonly description: string;
  /** Of `data`; null for an answer that is not in the envelope. */
  readonly schema: z.ZodType | null;
  readonly csv?: boolean;
  /** Answered as YAML too, where that is asked for. */
  readonly yaml?: boolean;
  readonly example?: unknown;
}

/** One verb of the API, as people read it. */
export interface Operation {
  readonly id: string;
  readonly section: Section;
  readonly method: Method;
  /** As in OpenAPI, below /api/v1: /models/{name}. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly description: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: RequestBody;
  readonly answer: Answer;
  /** Beyond those that every operation can answer with. */
  readonly problems: readonly ErrorCode[];
}
