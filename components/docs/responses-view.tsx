import type { OpenApiOperation, ResponseObject } from "@/lib/openapi/document";
import { typeWords } from "@/lib/openapi/type-words";
import { TypeText } from "./type-text";

export function ResponsesView({ responses }: { responses: OpenApiOperation["responses"] }) {
  const example = Object.values(responses)[0]?.content["application/json"]?.example;
  return (
    <div className="mt-3">
      <p className="quiet">Answers</p>
      <dl className="mt-1">
        {Object.entries(responses).map(([status, response]) => (
          <div key={status} className="flex flex-wrap gap-x-3 border-t border-line py-1">
            <dt className="w-10 font-mono text-quiet leading-5">{status}</dt>
            <dd className="min-w-0 text-ink-2">
              <AnswerWords response={response} />
            </dd>
          </div>
        ))}
      </dl>
      {example === undefined ? null : (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long answer is scrolled with the keyboard
          tabIndex={0}
          className="mt-1 overflow-x-auto rounded-md border border-line bg-sunken px-3 py-1.5 font-mono text-quiet text-ink-2"
        >
          {JSON.stringify(example, null, 2)}
        </pre>
      )}
    </div>
  );
}

function AnswerWords({ response }: { response: ResponseObject }) {
  const data = response.content["application/json"]?.schema?.properties?.data;
  const csv = "text/csv" in response.content;
  return (
    <>
      {response.description}
      {data ? (
        <>
          {", data is "}
          <TypeText words={typeWords(data)} />
        </>
      ) : null}
      {csv ? ", as a table with format=csv" : null}
    </>
  );
}
