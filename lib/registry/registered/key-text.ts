import { posix } from "node:path";

const charactersProblem =
  "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).";

/** Why a text cannot be the key of a tag, or null. */
export function keyProblem(key: string): string | null {
  return /^[/\p{L}\p{N}_.\- :]*$/u.test(key) ? pathProblem(key) : charactersProblem;
}

/** Why a name that may become a file's is not its own path, or null. */
export function pathProblem(name: string): string | null {
  const resolved = normalised(name);
  if (resolved === name && name !== "." && !name.startsWith("..") && !name.startsWith("/")) return null;
  return `Names may be treated as files in certain cases, and must not resolve to other names when treated as such. This name would resolve to '${resolved}'`;
}

function normalised(name: string): string {
  const path = posix.normalize(name);
  return path.length > 1 ? path.replace(/\/$/, "") : path;
}
