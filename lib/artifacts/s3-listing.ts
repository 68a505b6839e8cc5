import type { ArtifactEntry } from "./artifact-store";
import { blocks, textIn } from "./s3-xml";

export interface S3Listing {
  readonly folders: readonly string[];
  readonly files: readonly { readonly key: string; readonly size: number }[];
  /** Where the next page starts; null on the last one. */
  readonly next: string | null;
}

/** Reads an answer of ListObjectsV2 whose keys are URL-encoded. */
export function parseListing(xml: string): S3Listing {
  const files = blocks(xml, "Contents").map((block) => ({
    key: keyIn(block, "Key"),
    size: Number(textIn(block, "Size") ?? 0),
  }));
  const folders = blocks(xml, "CommonPrefixes").map((block) => keyIn(block, "Prefix"));
  return { folders, files, next: textIn(xml, "NextContinuationToken") };
}

/** What is directly in a folder, by name; marks that some tools put for the folder itself are left out. */
export function entriesOf(listings: readonly S3Listing[], prefix: string): ArtifactEntry[] {
  const entries = listings.flatMap(({ folders, files }) => [
    ...folders.map((key) => ({ name: key.slice(prefix.length, -1), size: null })),
    ...files.map(({ key, size }) => ({ name: key.slice(prefix.length), size })),
  ]);
  return entries.filter(({ name }) => name !== "").sort((left, right) => (left.name < right.name ? -1 : 1));
}

const keyIn = (xml: string, tag: string) => decodeURIComponent((textIn(xml, tag) ?? "").replace(/\+/g, " "));
