import { invalid } from "./invalid";
import { requireLength } from "./length";

/** A location with more path; what a query adds stays behind it. */
export function below(location: string, ...parts: readonly string[]): string {
  const [path = "", ...query] = location.split("?");
  return [[path.replace(/\/+$/, ""), ...parts].join("/"), ...query].join("?");
}

/** Refuses a location that artifacts could not be put below. */
export function requireLocation(location: string): void {
  requireLength("artifact_location", 2048, location);
  const [path = "", query = ""] = location.split("?");
  const afterScheme = path.replace(/^[a-z][a-z0-9+.-]*:/i, "");
  if (location.includes("#") || (afterScheme !== path && afterScheme.split("/").at(-1)?.includes(";"))) {
    throw invalid("'artifact_location' URL can't include fragments or params.");
  }
  if (isEscaping(query) || isEscaping(path)) {
    throw invalid(`Invalid artifact location: '${location}' leads out of itself.`);
  }
}

function isEscaping(given: string): boolean {
  let text = given;
  for (let again = 0; again < 10 && /%[0-9a-f]{2}/i.test(text); again += 1) {
    text = text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  return /(^|[/\\=&])\.\.([/\\&]|$)/.test(text);
}
