import type { OpenApiDocument, OpenApiOperation } from "@/lib/openapi/document";

export interface ListedOperation extends OpenApiOperation {
  readonly method: string;
  readonly path: string;
}

export interface DocsSection {
  readonly name: string;
  readonly operations: readonly ListedOperation[];
}

/** The document's operations in the order of its tags, each with its method and full path. */
export function operationsBySection({ paths, servers, tags }: OpenApiDocument): DocsSection[] {
  const base = servers[0]?.url ?? "";
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path: base + path })),
  );
  return tags.map(({ name }) => ({
    name,
    operations: all.filter((operation) => operation.tags[0] === name),
  }));
}
