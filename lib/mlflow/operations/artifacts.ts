import "server-only";
import type { MlflowOperation } from "../operation";

export const artifactOperations: readonly MlflowOperation[] = [];
