import { z } from "zod";
import * as alertWork from "@/lib/contracts/alert-work";
import * as alerts from "@/lib/contracts/alerts";
import * as channels from "@/lib/contracts/channels";
import * as common from "@/lib/contracts/common";
import * as compare from "@/lib/contracts/compare";
import * as confidence from "@/lib/contracts/confidence";
import * as configuration from "@/lib/contracts/configuration";
import * as demonstration from "@/lib/contracts/demonstration";
import * as drift from "@/lib/contracts/drift";
import * as environments from "@/lib/contracts/environments";
import * as evaluation from "@/lib/contracts/evaluation";
import * as feature from "@/lib/contracts/feature";
import * as importance from "@/lib/contracts/importance";
import * as ingest from "@/lib/contracts/ingest";
import * as model from "@/lib/contracts/model";
import * as noise from "@/lib/contracts/noise";
import * as people from "@/lib/contracts/people";
import * as performance from "@/lib/contracts/performance";
import * as predictions from "@/lib/contracts/predictions";
import * as problem from "@/lib/contracts/problem";
import * as promotionPolicy from "@/lib/contracts/promotion-policy";
import * as promotions from "@/lib/contracts/promotions";
import * as runs from "@/lib/contracts/runs";
import * as versions from "@/lib/contracts/versions";
import * as bodies from "./bodies";
import type { JsonSchema } from "./json-schema";

const contracts = [
  common,
  problem,
  model,
  ingest,
  drift,
  feature,
  predictions,
  performance,
  importance,
  confidence,
  compare,
  configuration,
  alerts,
  alertWork,
  noise,
  channels,
  evaluation,
  runs,
  promotionPolicy,
  environments,
  promotions,
  versions,
  people,
  demonstration,
  bodies,
];

/** Every contract under the name that it is exported by. Queries become parameters and need no name. */
const registry = z.registry<{ id: string }>();
for (const contract of contracts) {
  for (const [id, schema] of Object.entries(contract)) {
    if (schema instanceof z.ZodType && !id.endsWith("Query")) registry.add(schema, { id });
  }
}

const referenceTo = (id: string) => `#/components/schemas/${id}`;

/** What a client may rely on: an answer may hold more fields than these, so none are forbidden in it. */
const options = { target: "draft-2020-12", io: "input", override: dropSafeIntegerBounds } as const;

export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: referenceTo });
  const names = Object.keys(schemas).sort();
  return Object.fromEntries(names.map((name) => [name, withoutAddress(schemas[name] as JsonSchema)]));
}

/** A reference to a contract by its name. */
export function referenceOf(schema: z.ZodType): JsonSchema {
  const id = registry.get(schema)?.id;
  if (!id) throw new Error("an operation uses a schema that no contract exports");
  return { $ref: referenceTo(id) };
}

/** A schema written out where it stands, for parameters. */
export function inlineSchema(schema: z.ZodType): JsonSchema {
  return withoutAddress(z.toJSONSchema(schema, options) as JsonSchema);
}

function withoutAddress({ $schema, $id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function dropSafeIntegerBounds({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
