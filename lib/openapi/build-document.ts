import { componentSchemas, inlineSchema, referenceOf } from "./component-schemas";
import { curlOf } from "./curl-of";
import type { OpenApiDocument, OpenApiOperation, Parameter, ResponseObject } from "./document";
import { type Answer, type Operation, type RequestBody, sections } from "./operation";
import { operations } from "./operations";
import { problemResponses } from "./problem-responses";

/** The description of the API, made of the schemas that its routes parse with. */
export function buildDocument(version: string, origin?: string): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describeOperation(operation, origin),
    };
  }
  return {
    openapi: "3.1.1",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "Plumbline",
      version,
      summary: "Model monitoring: send predictions and labels, read drift and performance.",
      description: introduction,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    tags: sections.map((name) => ({ name })),
    paths,
    components: { schemas: componentSchemas(), securitySchemes: { key: keyScheme } },
  };
}

const introduction = [
  "Answers are `{ data, meta: { requestId } }`. Errors are RFC 9457 problems with a `code`, the `requestId` and, where a field is to blame, `invalid_params`.",
  "Programs send a service key as `Authorization: Bearer`, people sign in. On loopback nobody has to while nobody has an account.",
].join("\n\n");

const keyScheme = {
  type: "http",
  scheme: "bearer",
  description: "A service key with the scope that the operation needs",
};

function describeOperation(operation: Operation, origin: string | undefined): OpenApiOperation {
  const { id, section, summary, description, access, body, answer, problems } = operation;
  const guarded = access !== "public";
  return {
    operationId: id,
    tags: [section],
    summary,
    description,
    security: guarded ? [{ key: [] }, {}] : [],
    parameters: parametersOf(operation),
    ...(body ? { requestBody: requestBodyOf(body) } : {}),
    responses: { [answer.status]: responseOf(answer), ...problemResponses(problems, guarded) },
    "x-codeSamples": [{ lang: "curl", source: curlOf(operation, origin) }],
  };
}

function parametersOf({ params, query }: Operation): Parameter[] {
  return (
    [
      ["path", params],
      ["query", query],
    ] as const
  ).flatMap(([place, schema]) => {
    if (!schema) return [];
    const { properties = {}, required = [] } = inlineSchema(schema);
    return Object.entries(properties).map(([name, { description = "", ...rest }]) => ({
      name,
      in: place,
      required: required.includes(name),
      description,
      schema: rest,
    }));
  });
}

function requestBodyOf({ description, formats, example }: RequestBody): OpenApiOperation["requestBody"] {
  const content = formats.map(({ mediaType, schema }, index) => [
    mediaType,
    {
      ...(schema ? { schema: referenceOf(schema) } : {}),
      ...(index === 0 ? { example: JSON.parse(example) } : {}),
    },
  ]);
  return { description, required: true, content: Object.fromEntries(content) };
}

function responseOf({ description, schema, csv, yaml, example }: Answer): ResponseObject {
  const json = schema
    ? { schema: envelopeOf(schema), ...(example === undefined ? {} : { example: { data: example, meta } }) }
    : { schema: { type: "object" } };
  return {
    description,
    content: {
      "application/json": json,
      ...(csv ? { "text/csv": { schema: { type: "string" } } } : {}),
      ...(yaml ? { "application/yaml": { schema: { type: "string" } } } : {}),
    },
  };
}

const meta = { requestId: "6f0f2a3e-8c55-4d43-9b7e-1d1c2f6a9b10" };

const envelopeOf = (schema: Parameters<typeof referenceOf>[0]) => ({
  type: "object",
  properties: {
    data: referenceOf(schema),
    meta: { type: "object", properties: { requestId: { type: "string" } }, required: ["requestId"] },
  },
  required: ["data", "meta"],
});
