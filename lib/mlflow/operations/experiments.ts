import "server-only";
import type { MlflowOperation } from "../operation";

export const experimentOperations: readonly MlflowOperation[] = [];
