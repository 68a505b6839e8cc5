import "server-only";
import { parse } from "yaml";
import { joinPath, storePathOf } from "@/lib/artifacts/artifact-uri";
import { artifactStore } from "@/lib/artifacts/open-store";
import type { RegisteredVersion } from "@/lib/registry/registered/registered-model";
import type { Signature, SignatureColumn } from "./judge-schema";

const largestBytes = 1024 * 1024;

/** The signature in a version's MLmodel file; null where there is none that can be read. */
export async function readSignature({ storageLocation }: RegisteredVersion): Promise<Signature | null> {
  const root = storePathOf(storageLocation);
  if (root === null) return null;
  const found = await artifactStore().get(joinPath(root, "MLmodel"));
  if (!found) return null;
  if (found.size > largestBytes) {
    await found.body.cancel();
    return null;
  }
  return signatureOf(await new Response(found.body).text());
}

function signatureOf(text: string): Signature | null {
  try {
    const { signature } = parse(text, { maxAliasCount: 0 }) as { signature?: Record<string, unknown> };
    if (!signature) return null;
    return { inputs: columnsOf(signature.inputs), outputs: columnsOf(signature.outputs) };
  } catch {
    return null;
  }
}

/** Columns are JSON in the file; tensors have no name of their own. */
function columnsOf(text: unknown): SignatureColumn[] {
  const columns: unknown = typeof text === "string" ? JSON.parse(text) : [];
  if (!Array.isArray(columns)) return [];
  return columns.map((column: Record<string, unknown>) => ({
    name: String(column.name ?? ""),
    type: typeof column.type === "string" && column.type !== "tensor" ? column.type : JSON.stringify(column),
    required: column.required !== false && column.optional !== true,
  }));
}
