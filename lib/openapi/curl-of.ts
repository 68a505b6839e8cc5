import type { Operation } from "./operation";

/** What stands for a part of the path until the reader puts their own there. */
const samples: Readonly<Record<string, string>> = { name: "churn", version: "1", feature: "tenure" };

/** A command that does the operation on the server at `origin`. */
export function curlOf({ method, path, body }: Operation, origin = "http://127.0.0.1:3000"): string {
  const url = `${origin}/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, part: string) => samples[part] ?? part)}`;
  const parts = [
    method === "get" || (method === "post" && body) ? "curl" : `curl -X ${method.toUpperCase()}`,
    url,
  ];
  if (!body) return parts.join(" ");
  const compact = JSON.stringify(JSON.parse(body.example)).replaceAll("'", "'\\''");
  const lines = [parts.join(" "), '-H "Content-Type: application/json"', `-d '${compact}'`];
  return lines.join(" \\\n  ");
}
