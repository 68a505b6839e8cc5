import { MlflowError } from "@/lib/errors/mlflow-error";

/**
 * A path below the artifact root in its one spelling, `""` for the root itself. What could name a place outside of
 * it, in any degree of encoding, is refused and never repaired.
 */
export function artifactPath(given: string): string {
  if (isUnsafePath(given)) throw invalidPath();
  return given
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

/** A path that names something below the root, never the root. */
export function artifactFilePath(given: string): string {
  const path = artifactPath(given);
  if (path === "") throw invalidPath();
  return path;
}

export const invalidPath = () => new MlflowError("INVALID_PARAMETER_VALUE", "Invalid path");

const drive = /^[a-z]:/i;
const fileUri = /^file:/i;
// Browsers and old clients cut a URL at "#"; a backslash separates folders elsewhere.
const refused = /[\p{Cc}\\#]/u;

export function isUnsafePath(given: string): boolean {
  const path = fullyDecoded(given);
  return (
    path.startsWith("/") ||
    drive.test(path) ||
    fileUri.test(path) ||
    refused.test(path) ||
    path.split("/").includes("..")
  );
}

/** Every `%xx` decoded until none is left, whatever stands beside it. */
function fullyDecoded(given: string): string {
  let path = given;
  for (;;) {
    const next = path.replace(/%([0-9a-f]{2})/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (next === path) return path;
    path = next;
  }
}
