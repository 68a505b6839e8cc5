import { artifactPath } from "./artifact-path";

/**
 * The path in this server's store that a location names, or null for one that is elsewhere. A location with a
 * host names this server too: clients write it so when they were told its address.
 */
export function storePathOf(uri: string): string | null {
  const path = uri.match(/^mlflow-artifacts:(?:\/\/[^/]*)?(\/.*)?$/)?.[1];
  if (path === undefined) return null;
  return artifactPath(path.replace(/^\/+/, ""));
}

export const joinPath = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("/");
