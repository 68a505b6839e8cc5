import { StatusBar } from "@/components/shell/status-bar";
import type { OpenApiDocument } from "@/lib/openapi/document";
import { DocsSidebar } from "./docs-sidebar";
import { OperationView } from "./operation-view";
import { operationsBySection } from "./operations-by-section";
import { Prose } from "./prose";
import { ShapeView } from "./shape-view";

/** The API, read from its OpenAPI document on the server. */
export function DocsPage({ document }: { document: OpenApiDocument }) {
  const sections = operationsBySection(document);
  const shapes = document.components.schemas;
  return (
    <>
      <div className="flex flex-1">
        <DocsSidebar sections={sections} />
        <main id="content" className="min-w-0 flex-1 px-4 pt-3 pb-16 tablet:px-8">
          <h1 className="text-page font-semibold">API</h1>
          <div className="max-w-[76ch] text-ink-2">
            {document.info.description.split("\n\n").map((paragraph) => (
              <p key={paragraph} className="mt-2">
                <Prose text={paragraph} />
              </p>
            ))}
          </div>
          {sections.map(({ name, operations }) => (
            <section key={name} aria-label={name} className="mt-8">
              <h2 className="text-verdict font-semibold">{name}</h2>
              {operations.map((operation) => (
                <OperationView key={operation.operationId} operation={operation} shapes={shapes} />
              ))}
            </section>
          ))}
          <section id="shapes" aria-label="Shapes" className="mt-8">
            <h2 className="text-verdict font-semibold">Shapes</h2>
            {Object.entries(shapes).map(([name, schema]) => (
              <ShapeView key={name} name={name} schema={schema} />
            ))}
          </section>
        </main>
      </div>
      <StatusBar>
        <span>{`Plumbline ${document.info.version}`}</span>
        <a className="link inline-flex min-h-6 items-center" href="/api/v1/openapi.json">
          OpenAPI 3.1 document
        </a>
      </StatusBar>
    </>
  );
}
