import "server-only";
import type { MlflowOperation } from "../operation";

export const registeredModelOperations: readonly MlflowOperation[] = [];
