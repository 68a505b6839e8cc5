import type { Operation } from "./operation";
import { alertOperations } from "./operations/alerts";
import { channelOperations } from "./operations/channels";
import { configurationOperations } from "./operations/configuration";
import { ingestOperations } from "./operations/ingest";
import { modelOperations } from "./operations/models";
import { monitoringOperations } from "./operations/monitoring";
import { peopleOperations } from "./operations/people";
import { promotionOperations } from "./operations/promotions";
import { runOperations } from "./operations/runs";
import { serverOperations } from "./operations/server";

/** Every verb of the API. A test holds this list against the route files. */
export const operations: readonly Operation[] = [
  ...modelOperations,
  ...configurationOperations,
  ...ingestOperations,
  ...monitoringOperations,
  ...alertOperations,
  ...channelOperations,
  ...runOperations,
  ...promotionOperations,
  ...peopleOperations,
  ...serverOperations,
];
