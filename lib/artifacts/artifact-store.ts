import type { PartUploads } from "./part-uploads";

export interface ArtifactEntry {
  /** The last part of its path. */
  readonly name: string;
  /** Bytes of a file; null for a folder. */
  readonly size: number | null;
}

export interface ArtifactContent {
  readonly body: ReadableStream<Uint8Array>;
  readonly size: number;
}

/** The bytes of a file as they come. */
export type ArtifactBody = AsyncIterable<Uint8Array> | null;

/** Where bytes are. Every path has been through `artifactPath`. */
export interface ArtifactStore {
  /** Stores the whole body or nothing. `size` is what the sender announced, when it did. */
  readonly put: (path: string, body: ArtifactBody, size: number | null) => Promise<void>;
  readonly get: (path: string) => Promise<ArtifactContent | null>;
  /** What is directly in a folder, by name; nothing for a file or a folder that is not there. */
  readonly list: (path: string) => Promise<ArtifactEntry[]>;
  /** Removes a file, or a folder with all that is in it. */
  readonly remove: (path: string) => Promise<void>;
  readonly uploads: PartUploads;
}
