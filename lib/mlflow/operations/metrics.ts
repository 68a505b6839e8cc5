import "server-only";
import type { MlflowOperation } from "../operation";

export const metricOperations: readonly MlflowOperation[] = [];
