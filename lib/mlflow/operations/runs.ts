import "server-only";
import type { MlflowOperation } from "../operation";

export const runOperations: readonly MlflowOperation[] = [];
