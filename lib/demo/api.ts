import "server-only";
import { setTimeout as wait } from "node:timers/promises";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiRefusal";
  }
}

export interface ApiOptions {
  readonly baseUrl: string;
  readonly key?: string;
  /** How long a server that does not answer is asked again. */
  readonly patienceMs: number;
  readonly signal?: AbortSignal;
}

export interface Api {
  /** The `data` of the answer; null where the answer is empty. */
  send(method: string, path: string, body?: unknown): Promise<unknown>;
  sendLines(method: string, path: string, lines: readonly string[]): Promise<unknown>;
  /** A call of MLflow's API, as its clients make it: path and answer without an envelope. */
  mlflow(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Bytes of an artifact. */
  upload(path: string, text: string): Promise<void>;
}

const isPassing = (status: number) => status >= 500 || status === 429 || status === 408;

/** Plumbline's public API, asked again while it is away or busy: every row has its id, so a repeat is harmless. */
export function createApi({ baseUrl, key, patienceMs, signal }: ApiOptions): Api {
  async function ask(
    method: string,
    path: string,
    type: string,
    body: string | undefined,
  ): Promise<Response> {
    return fetch(new URL(path, baseUrl), {
      method,
      body,
      signal,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": type }),
        ...(key ? { Authorization: `Bearer ${key}` } : {}),
      },
    });
  }

  async function askUntilAnswered(
    method: string,
    path: string,
    type: string,
    body?: string,
  ): Promise<string> {
    const deadline = Date.now() + patienceMs;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      signal?.throwIfAborted();
      const isLastTry = Date.now() >= deadline;
      const response = await ask(method, path, type, body).catch((error: unknown) => {
        if (signal?.aborted || isLastTry) throw error;
        return null;
      });
      if (response?.ok) return response.text();
      if (response && (isLastTry || !isPassing(response.status))) throw await readRefusal(response);
      await response?.body?.cancel();
      await wait(Math.max(pause, retryAfterMs(response)), undefined, { signal });
    }
  }

  const json = (method: string, path: string, body: unknown) =>
    askUntilAnswered(method, path, "application/json", body === undefined ? undefined : JSON.stringify(body));

  return {
    send: async (method, path, body) => dataOf(await json(method, `/api/v1${path}`, body)),
    sendLines: async (method, path, lines) =>
      dataOf(await askUntilAnswered(method, `/api/v1${path}`, "application/x-ndjson", lines.join("\n"))),
    mlflow: async (method, path, body) => JSON.parse(await json(method, `/api/2.0/mlflow/${path}`, body)),
    upload: async (path, text) => {
      const at = `/api/2.0/mlflow-artifacts/artifacts/${path}`;
      await askUntilAnswered("PUT", at, "application/octet-stream", text);
    },
  };
}

function retryAfterMs(response: Response | null): number {
  const seconds = Number(response?.headers.get("retry-after") ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, LONGEST_PAUSE_MS) : 0;
}

const dataOf = (text: string): unknown => (text === "" ? null : (JSON.parse(text) as { data: unknown }).data);

/** A problem of the API, or an error of MLflow's. */
interface Refusal {
  readonly code?: string;
  readonly detail?: string;
  readonly error_code?: string;
  readonly message?: string;
}

async function readRefusal(response: Response): Promise<ApiRefusal> {
  const problem = (await response.json().catch(() => null)) as Refusal | null;
  const detail =
    problem?.detail ?? problem?.message ?? `the server answered ${response.status} without a reason`;
  return new ApiRefusal(response.status, problem?.code ?? problem?.error_code ?? "unknown", detail);
}
