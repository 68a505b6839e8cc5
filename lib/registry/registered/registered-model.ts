import type { Stage } from "./stage";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface RegisteredVersion {
  readonly name: string;
  readonly number: number;
  readonly stage: Stage;
  readonly description: string | null;
  /** What the client named, and where the bytes are. */
  readonly source: string;
  readonly storageLocation: string;
  readonly runId: string | null;
  readonly runLink: string | null;
  readonly loggedModelId: string | null;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly tags: readonly Tag[];
  readonly aliases: readonly string[];
}

export interface RegisteredModel {
  readonly name: string;
  readonly description: string | null;
  readonly createdMs: number;
  readonly updatedMs: number;
  /** The highest version of each stage that has one. */
  readonly latestVersions: readonly RegisteredVersion[];
  readonly tags: readonly Tag[];
  readonly aliases: readonly { readonly alias: string; readonly number: number }[];
}
