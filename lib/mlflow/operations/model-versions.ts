import "server-only";
import type { MlflowOperation } from "../operation";

export const modelVersionOperations: readonly MlflowOperation[] = [];
