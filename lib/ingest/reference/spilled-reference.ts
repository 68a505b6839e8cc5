import type { RejectedRow } from "@/lib/contracts/ingest";
import type { FeaturePlan } from "./row-writer";
import type { SpillFile } from "./spill-file";

/** The accepted rows of an upload, column by column on disk. */
export interface SpilledReference {
  readonly rows: number;
  readonly features: readonly FeaturePlan[];
  /** For each feature: codes of its texts, empty for numbers. */
  readonly dictionaries: readonly ReadonlyMap<string, number>[];
  readonly attributions: readonly { readonly sum: number; readonly count: number }[];
  readonly file: SpillFile;
  readonly rejected: readonly RejectedRow[];
  readonly rejectedRows: number;
  /** Columns of the upload that the model does not have. */
  readonly leftOut: readonly string[];
}
