import "server-only";
import type { Context } from "@/lib/context";
import { getVersion, type VersionKey } from "./get-version";

/** Where a client finds the bytes of a version. */
export async function getDownloadUri(ctx: Context, key: VersionKey): Promise<string> {
  return (await getVersion(ctx, key)).storageLocation;
}
