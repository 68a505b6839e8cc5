import type { MetricPoint } from "./run";
import type { Entry } from "./run-entries";

export const loggedModelStatuses = {
  LOGGED_MODEL_PENDING: 1,
  LOGGED_MODEL_READY: 2,
  LOGGED_MODEL_UPLOAD_FAILED: 3,
} as const;

export type LoggedModelStatus = keyof typeof loggedModelStatuses;

export interface LoggedModel {
  readonly id: string;
  readonly experimentId: number;
  readonly name: string;
  readonly modelType: string | null;
  readonly sourceRunId: string | null;
  readonly status: string;
  readonly statusMessage: string | null;
  readonly artifactUri: string;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly params: readonly Entry[];
  readonly tags: readonly Entry[];
  readonly metrics: readonly MetricPoint[];
}
