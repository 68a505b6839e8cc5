import { Agent, request } from "node:http";

export type Call = (method: "GET" | "POST", path: string, fields: Record<string, unknown>) => Promise<Answer>;
// biome-ignore lint/suspicious/noExplicitAny: what a server of another project answers
export type Answer = any;

/** Plain HTTP requests to a tracking server, over connections that stay open. */
export function mlflowClient(url: string): Call {
  const agent = new Agent({ keepAlive: true });
  return (method, path, fields) =>
    new Promise((settle, fail) => {
      const address = new URL(`/api/2.0/mlflow/${path}`, url);
      const body = method === "GET" ? "" : JSON.stringify(fields);
      if (method === "GET") addQuery(address, fields);
      const headers = body
        ? { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }
        : {};
      const sent = request(address, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("error", fail);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) settle(JSON.parse(text));
          else fail(new Error(`${method} ${address}: ${response.statusCode} ${text}`));
        });
      });
      sent.on("error", fail);
      sent.end(body);
    });
}

function addQuery(address: URL, fields: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(fields)) address.searchParams.set(key, String(value));
}
