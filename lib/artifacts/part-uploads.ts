import { MlflowError } from "@/lib/errors/mlflow-error";
import type { ArtifactBody } from "./artifact-store";

/** Where a part is sent to, and what with: clients send it without the credentials of their own. */
export interface PartAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface OpenedUpload {
  readonly id: string;
  /** The first is part 1. */
  readonly parts: readonly PartAddress[];
}

export interface Opening {
  readonly parts: number;
  readonly now: Date;
  /** Where this server takes a part, for a store that has nowhere else. */
  readonly addressOf: (id: string, number: number) => string;
}

export interface SentPart {
  readonly id: string;
  readonly number: number;
  readonly token: string;
  readonly body: ArtifactBody;
  readonly size: number | null;
  readonly now: Date;
}

/** Files that arrive in parts, in any order and several at once. Every path has been through `artifactPath`. */
export interface PartUploads {
  readonly open: (path: string, opening: Opening) => Promise<OpenedUpload>;
  /** Puts all parts together, the first etag being that of part 1; once more changes nothing. */
  readonly complete: (path: string, id: string, etags: readonly string[]) => Promise<void>;
  readonly abort: (path: string, id: string) => Promise<void>;
  /** Stores a part and answers its etag; null where parts are sent elsewhere. */
  readonly receive: ((part: SentPart) => Promise<string>) | null;
}

/** How long parts are taken: what MLflow's default of 10 MB a part and S3's most of 10,000 of them need at 10 MB/s. */
export const partsTakenMs = 3 * 60 * 60_000;

/** The same for an id that never was, one that has ended, and one of another path. */
export const noSuchUpload = () => new MlflowError("RESOURCE_DOES_NOT_EXIST", "There is no such upload here.");

export function requireParts(given: number, wanted: number): void {
  if (given === wanted) return;
  throw wrongParts(`${wanted} parts were announced, and ${given} are to be put together.`);
}

export const wrongParts = (reason: string) => new MlflowError("INVALID_PARAMETER_VALUE", reason);
