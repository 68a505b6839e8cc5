import "server-only";
import type { MlflowOperation } from "./operation";
import { artifactOperations } from "./operations/artifacts";
import { experimentOperations } from "./operations/experiments";
import { loggedModelOperations } from "./operations/logged-models";
import { metricOperations } from "./operations/metrics";
import { modelVersionOperations } from "./operations/model-versions";
import { registeredModelOperations } from "./operations/registered-models";
import { runOperations } from "./operations/runs";
import { serverOperations } from "./operations/server";

export const operations: readonly MlflowOperation[] = [
  ...serverOperations,
  ...experimentOperations,
  ...runOperations,
  ...metricOperations,
  ...loggedModelOperations,
  ...registeredModelOperations,
  ...modelVersionOperations,
  ...artifactOperations,
];
