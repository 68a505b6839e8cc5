import { MethodTag } from "./method-tag";
import type { DocsSection } from "./operations-by-section";

export function DocsSidebar({ sections }: { sections: readonly DocsSection[] }) {
  return (
    <nav
      aria-label="Operations"
      className="sticky top-(--topbar) max-h-[calc(100dvh-var(--topbar))] w-72 shrink-0 self-start overflow-y-auto border-r border-line px-4 pt-3 pb-8 max-tablet:hidden print:hidden"
    >
      {sections.map(({ name, operations }) => (
        <div key={name} className="mb-4">
          <p className="quiet">{name}</p>
          <ul className="mt-1">
            {operations.map(({ operationId, method, summary }) => (
              <li key={operationId}>
                <a
                  href={`#${operationId}`}
                  className="flex items-start gap-2 rounded-md px-2 py-1 text-ink-2 hover:bg-hover hover:text-ink"
                >
                  <MethodTag method={method} />
                  <span>{summary}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <a href="#shapes" className="link quiet">
        Shapes
      </a>
    </nav>
  );
}
