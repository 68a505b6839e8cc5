import { invalidValue } from "./invalid";

const badCharacters =
  "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).";

/** Refuses a key of a metric, param or tag that could not name a file below a folder. */
export function requireKey(key: string, path: string): void {
  if (/^[\w.-]+$/.test(key) && key[0] !== ".") return;
  if (!/^[/\p{L}\p{N}_.\- :]*$/u.test(key)) throw invalidValue(path, key, badCharacters);
  const resolved = normalised(key);
  if (resolved === key && resolved !== "." && !resolved.startsWith("..") && !resolved.startsWith("/")) return;
  throw invalidValue(
    path,
    key,
    `Names may be treated as files in certain cases, and must not resolve to other names when treated as such. This name would resolve to '${resolved}'`,
  );
}

/** A path without its empty and dotted parts. */
function normalised(path: string): string {
  const root = path.startsWith("/") ? "/" : "";
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || parts.at(-1) === ".." || (parts.length === 0 && root === "")) parts.push(part);
    else parts.pop();
  }
  return root + parts.join("/") || ".";
}
