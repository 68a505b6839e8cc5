import {
  ConfigurationAnswer,
  ConfigurationCheck,
  ConfigurationQuery,
  ConfigurationRevisions,
  ConfigurationSaved,
  ConfigurationText,
  ResolveConfiguration,
  RevisionsQuery,
  SaveConfiguration,
} from "@/lib/contracts/configuration";
import { ModelPath } from "@/lib/registry/model-path";
import type { Operation } from "../operation";

const section = "Models";
const yaml = { mediaType: "application/yaml", schema: null } as const;
const source = "model:\n  name: churn\nmonitoring:\n  performance_threshold: 0.80\n";

export const configurationOperations: readonly Operation[] = [
  {
    id: "getConfiguration",
    section,
    method: "get",
    path: "/models/{name}/configuration",
    access: "read",
    summary: "Read a model's configuration",
    description:
      "The config.yaml that is stored, with its revision, and as `drift` every key that the model does not follow now. " +
      "Where nothing is stored, revision 0 with a text filled in for the model. `Accept: application/yaml` or `format=yaml` answers the text alone, with its revision as ETag.",
    params: ModelPath,
    query: ConfigurationQuery,
    answer: { status: 200, description: "The configuration", schema: ConfigurationAnswer, yaml: true },
    problems: ["unknown_model"],
  },
  {
    id: "putConfiguration",
    section,
    method: "put",
    path: "/models/{name}/configuration",
    access: "manage",
    summary: "Store a model's configuration",
    description:
      "The text becomes the next revision, and the model follows it: features where it has none, the least accuracy, the level of the plain test. " +
      "It is made from a revision, said in `revision` or `If-Match`; one that is not the latest is refused with what changed meanwhile. " +
      "Everything that is wrong with the text is named with its line, column and key. The text that is stored already changes nothing.",
    params: ModelPath,
    body: {
      description: "config.yaml, at most 64 KiB",
      formats: [
        { mediaType: "application/json", schema: SaveConfiguration },
        yaml,
        { ...yaml, mediaType: "text/yaml" },
      ],
      example: JSON.stringify({ source, revision: 0 }),
    },
    answer: { status: 200, description: "What changed, and what is stored now", schema: ConfigurationSaved },
    problems: [
      "invalid_body",
      "unsupported_media_type",
      "too_large",
      "unknown_model",
      "invalid_configuration",
      "stale_configuration",
      "revision_required",
    ],
  },
  {
    id: "checkConfiguration",
    section,
    method: "post",
    path: "/models/{name}/configuration/check",
    access: "read",
    summary: "Check a configuration",
    description: "What is wrong with a text, or what storing it would change. Nothing is changed.",
    params: ModelPath,
    body: {
      description: "config.yaml, at most 64 KiB",
      formats: [
        { mediaType: "application/json", schema: ConfigurationText },
        yaml,
        { ...yaml, mediaType: "text/yaml" },
      ],
      example: JSON.stringify({ source }),
    },
    answer: { status: 200, description: "Its problems, or its plan", schema: ConfigurationCheck },
    problems: ["invalid_body", "unsupported_media_type", "too_large", "unknown_model"],
  },
  {
    id: "resolveConfiguration",
    section,
    method: "post",
    path: "/models/{name}/configuration/resolution",
    access: "manage",
    summary: "Decide between file and database",
    description:
      "Where the file of `PLUMBLINE_CONFIG` differs from what is stored: `take_file` stores the file's text, `keep_database` keeps what is stored until the file changes again. " +
      "Where the model was changed after its configuration was stored: `apply_stored` applies that again.",
    params: ModelPath,
    body: {
      description: "What holds",
      formats: [{ mediaType: "application/json", schema: ResolveConfiguration }],
      example: JSON.stringify({ choice: "apply_stored", revision: 3 }),
    },
    answer: { status: 200, description: "The configuration as it is now", schema: ConfigurationAnswer },
    problems: [
      "invalid_body",
      "unknown_model",
      "unknown_file",
      "invalid_configuration",
      "stale_configuration",
    ],
  },
  {
    id: "listConfigurationRevisions",
    section,
    method: "get",
    path: "/models/{name}/configuration/revisions",
    access: "read",
    summary: "List the revisions of a configuration",
    description: "Every text that was stored, by whom and when, with the keys that it changed; 20 a page.",
    params: ModelPath,
    query: RevisionsQuery,
    answer: { status: 200, description: "Revisions, the newest first", schema: ConfigurationRevisions },
    problems: ["unknown_model"],
  },
];
