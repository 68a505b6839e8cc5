import type { Actor } from "@/lib/context";

/** What a route lets its caller do. `public` routes tell nothing about models; `registry` is what training writes. */
export type Access = "public" | "read" | "ingest" | "manage" | "registry";

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/**
 * Whoever reaches a server that listens on loopback sits at the machine and may do everything. A server that
 * listens beyond it lets anyone read, and asks for the key before anything is written.
 */
export function authorize(actor: Actor, access: Access): Decision {
  if (access === "public" || access === "read" || actor.kind !== "anyone") return { allowed: true };
  return {
    allowed: false,
    reason: "this server listens beyond its own machine: send Authorization: Bearer with its PLUMBLINE_KEY",
  };
}
