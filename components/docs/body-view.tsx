import { bodyFields } from "@/lib/openapi/body-fields";
import type { OpenApiOperation } from "@/lib/openapi/document";
import type { JsonSchema } from "@/lib/openapi/json-schema";
import { typeWords } from "@/lib/openapi/type-words";
import { FieldsTable } from "./fields-table";
import { TypeText } from "./type-text";

interface BodyViewProps {
  readonly body: NonNullable<OpenApiOperation["requestBody"]>;
  readonly shapes: Readonly<Record<string, JsonSchema>>;
}

export function BodyView({ body, shapes }: BodyViewProps) {
  const schema = Object.values(body.content)[0]?.schema;
  const fields = schema ? bodyFields(schema, shapes) : [];
  return (
    <div className="mt-3">
      <p className="quiet">Body</p>
      <ul className="mt-1">
        {Object.entries(body.content).map(([mediaType, { schema }]) => (
          <li key={mediaType} className="flex flex-wrap gap-x-3 border-t border-line py-1">
            <code className="font-mono text-quiet leading-5">{mediaType}</code>
            <span className="text-ink-2">
              {schema ? <TypeText words={typeWords(schema)} /> : body.description}
            </span>
          </li>
        ))}
      </ul>
      {fields.length > 0 ? <FieldsTable title="Fields of the body" fields={fields} /> : null}
    </div>
  );
}
