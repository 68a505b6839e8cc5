import type { ColumnKind, ColumnRole, PolicyName, Task } from "@/lib/contracts/common";
import type { SegmentDefinition } from "@/lib/contracts/model";
import type { MetricName } from "@/lib/contracts/performance";

export interface ColumnRecord {
  readonly id: number;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  readonly unit: string;
  readonly description: string;
}

export interface VersionRecord {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly firstLoggedAt: Date | null;
  /** The reference whose counters readers see; null before the first one is whole. */
  readonly activeReferenceId: number | null;
  /** A newer reference that is still being counted. */
  readonly buildingReferenceId: number | null;
}

/** A model with its columns and versions, as every verb needs it. */
export interface ModelRecord {
  readonly id: number;
  readonly name: string;
  readonly task: Task;
  readonly description: string;
  readonly timeZone: string;
  readonly positiveClass: string | null;
  readonly negativeClass: string | null;
  readonly classes: readonly string[];
  readonly decisionThreshold: number;
  readonly policy: PolicyName;
  readonly falseAlarmBudget: number;
  /** The level of the plain test. */
  readonly plainLevel: number;
  readonly effectFloor: number;
  readonly evaluationIntervalHours: number;
  readonly performanceMetric: MetricName;
  readonly performanceMinimum: number | null;
  readonly segments: readonly SegmentDefinition[];
  readonly servingVersionId: number | null;
  readonly demonstration: Record<string, unknown> | null;
  readonly createdAt: Date;
  readonly columns: readonly ColumnRecord[];
  readonly versions: readonly VersionRecord[];
}
