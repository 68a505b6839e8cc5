import type { Entry } from "./run-entries";

export const runStatuses = { RUNNING: 1, SCHEDULED: 2, FINISHED: 3, FAILED: 4, KILLED: 5 } as const;

export type RunStatus = keyof typeof runStatuses;

export interface RunInfo {
  readonly id: string;
  readonly name: string;
  readonly experimentId: number;
  readonly userId: string;
  readonly status: string;
  readonly startMs: number;
  readonly endMs: number | null;
  readonly artifactUri: string;
  readonly stage: string;
}

/** A metric's point; NaN has its own number here. */
export interface MetricPoint {
  readonly key: string;
  readonly value: number;
  readonly timestampMs: number;
  readonly step: number;
  readonly modelId: string | null;
  readonly datasetName: string | null;
  readonly datasetDigest: string | null;
  readonly runId?: string;
}

export interface DatasetInput {
  readonly name: string;
  readonly digest: string;
  readonly sourceType: string;
  readonly source: string;
  readonly schema: string | null;
  readonly profile: string | null;
  readonly tags: readonly Entry[];
}

export interface Run {
  readonly info: RunInfo;
  readonly metrics: readonly MetricPoint[];
  readonly params: readonly Entry[];
  readonly tags: readonly Entry[];
  readonly datasets: readonly DatasetInput[];
  readonly modelInputs: readonly string[];
  readonly modelOutputs: readonly { readonly modelId: string; readonly step: number }[];
}
