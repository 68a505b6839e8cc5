import { CommandBlock } from "@/components/empty/command-block";
import type { JsonSchema } from "@/lib/openapi/json-schema";
import { typeWords } from "@/lib/openapi/type-words";
import { BodyView } from "./body-view";
import { FieldsTable } from "./fields-table";
import { MethodTag } from "./method-tag";
import type { ListedOperation } from "./operations-by-section";
import { Prose } from "./prose";
import { ResponsesView } from "./responses-view";

interface OperationViewProps {
  readonly operation: ListedOperation;
  readonly shapes: Readonly<Record<string, JsonSchema>>;
}

export function OperationView({ operation, shapes }: OperationViewProps) {
  const { operationId, method, path, summary, description, parameters, requestBody, responses } = operation;
  const command = operation["x-codeSamples"][0]?.source;
  const fields = parameters.map(({ name, schema, required, description }) => ({
    name,
    type: typeWords(schema),
    required,
    description,
  }));
  return (
    <article
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      className="mt-4 scroll-mt-(--topbar) border-t border-line pt-4"
    >
      <h3 id={`${operationId}-title`} className="text-verdict font-semibold">
        {summary}
      </h3>
      <p className="mt-1 flex flex-wrap gap-x-2">
        <MethodTag method={method} />
        <code className="font-mono text-quiet leading-5 break-all">{path}</code>
        {operation.security.length > 0 ? (
          <span className="quiet leading-5">asks for the key beyond loopback</span>
        ) : null}
      </p>
      <p className="mt-1 max-w-[76ch] text-ink-2">
        <Prose text={description} />
      </p>
      {command ? (
        <div className="mt-2">
          <CommandBlock text={command} />
        </div>
      ) : null}
      {fields.length > 0 ? <FieldsTable title="Path and query" fields={fields} /> : null}
      {requestBody ? <BodyView body={requestBody} shapes={shapes} /> : null}
      <ResponsesView responses={responses} />
    </article>
  );
}
