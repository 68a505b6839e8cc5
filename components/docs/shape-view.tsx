import { fieldGroups } from "@/lib/openapi/field-groups";
import type { JsonSchema } from "@/lib/openapi/json-schema";
import { typeWords } from "@/lib/openapi/type-words";
import { FieldsTable } from "./fields-table";
import { Prose } from "./prose";
import { TypeText } from "./type-text";

export function ShapeView({ name, schema }: { name: string; schema: JsonSchema }) {
  const groups = fieldGroups(schema);
  return (
    <article
      id={`shape-${name}`}
      aria-labelledby={`shape-${name}-title`}
      className="mt-4 scroll-mt-(--topbar) border-t border-line pt-3"
    >
      <h3 id={`shape-${name}-title`} className="font-semibold">
        {name}
      </h3>
      {schema.description ? (
        <p className="text-ink-2">
          <Prose text={schema.description} />
        </p>
      ) : null}
      {groups.length === 0 ? (
        <p className="text-ink-2">
          <TypeText words={typeWords(schema)} />
        </p>
      ) : null}
      {groups.map(({ when, fields }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: variants have no identity but their place
        <FieldsTable key={index} title={when ? `When ${when}` : "Fields"} fields={fields} />
      ))}
    </article>
  );
}
