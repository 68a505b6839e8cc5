import "server-only";
import type { MlflowOperation } from "../operation";

export const loggedModelOperations: readonly MlflowOperation[] = [];
