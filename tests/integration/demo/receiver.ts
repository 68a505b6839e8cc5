import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedPrediction {
  id: string;
  version: string;
  timestamp: number;
  prediction: number;
}

export interface ReceivedLabel {
  id: string;
  label: number;
  timestamp: number;
}

/** What the public API would keep, in memory: enough to see what a client logs, and when. */
export async function startReceiver(
  options: { onRows?: (rows: readonly { timestamp: number }[]) => void } = {},
) {
  const predictions = new Map<string, ReceivedPrediction>();
  const labels = new Map<string, ReceivedLabel>();
  const references = new Map<string, number>();
  const model: { held: Record<string, unknown> | null } = { held: null };
  const counts = { duplicates: 0, refusals: 0 };
  const registry = {
    versions: [] as string[],
    stages: {} as Record<string, string>,
    uploads: [] as string[],
  };
  const asked: unknown[] = [];

  /** The calls of MLflow's API that registering takes, answered without an envelope. */
  function answerMlflow(path: string, body: string): object {
    if (path.startsWith("/api/2.0/mlflow-artifacts/")) registry.uploads.push(path);
    if (path.endsWith("experiments/create")) return { experiment_id: "1" };
    if (path.endsWith("runs/create")) {
      const id = `run-${registry.versions.length + 1}`;
      return { run: { info: { run_id: id, artifact_uri: `mlflow-artifacts:/1/${id}/artifacts` } } };
    }
    if (path.endsWith("model-versions/create")) registry.versions.push(body);
    if (path.endsWith("transition-stage")) {
      const { version, stage } = JSON.parse(body);
      registry.stages[version] = stage;
    }
    return {};
  }

  function answer(
    method: string,
    path: string,
    body: string,
  ): { status: number; data?: unknown; code?: string } {
    const refuse = (status: number, code: string) => {
      counts.refusals += 1;
      return { status, code };
    };
    if (path === "/models" && method === "POST") {
      if (model.held) return refuse(409, "model_exists");
      model.held = JSON.parse(body);
      return { status: 201, data: null };
    }
    if (!model.held) return refuse(404, "unknown_model");
    if (path.endsWith("/reference")) {
      references.set(path.split("/")[4]!, body.split("\n").length);
      return { status: 200, data: null };
    }
    if (path.endsWith("/predictions") || path.endsWith("/labels")) {
      const isLabels = path.endsWith("/labels");
      const rows: (ReceivedPrediction & ReceivedLabel)[] = body.split("\n").map((line) => JSON.parse(line));
      options.onRows?.(rows);
      let duplicates = 0;
      for (const row of rows) {
        const kept: Map<string, unknown> = isLabels ? labels : predictions;
        const key = isLabels ? row.id : `${row.version}/${row.id}`;
        if (kept.has(key)) duplicates += 1;
        else kept.set(key, row);
      }
      counts.duplicates += duplicates;
      const more = isLabels ? { corrected: 0, waiting: 0 } : {};
      return { status: 200, data: { accepted: rows.length - duplicates, duplicates, rejected: [], ...more } };
    }
    if (path.endsWith("/versions")) {
      return {
        status: 200,
        data: { versions: registry.versions.map((_, index) => ({ version: index + 1 })) },
      };
    }
    if (path === "/keys") return { status: 201, data: { secret: "made for asking", key: { id: "k" } } };
    if (path.startsWith("/keys/") || path.endsWith("/challenger")) return { status: 200, data: null };
    if (path === "/promotions") {
      asked.push(JSON.parse(body));
      return { status: 201, data: null };
    }
    if (method === "PATCH") Object.assign(model.held, JSON.parse(body));
    if (method === "DELETE") {
      model.held = null;
      for (const kept of [predictions, labels, references]) kept.clear();
      return { status: 200, data: null };
    }
    const versions = [...references.keys()].map((name) => ({
      name,
      reference: { rows: references.get(name) },
    }));
    return { status: 200, data: { demonstration: null, ...model.held, versions } };
  }

  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    const path = (request.url ?? "").replace("/api/v1", "");
    if (path.startsWith("/api/2.0/")) {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(answerMlflow(path, body)));
      return;
    }
    const { status, data, code } = answer(request.method ?? "GET", path, body);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(code ? { code, detail: code } : { data }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    predictions,
    labels,
    references,
    model,
    counts,
    registry,
    asked,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
