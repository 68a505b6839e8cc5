import { expect } from "vitest";
import { askMlflow } from "@/tests/support/ask-mlflow";

type Answer = Record<string, unknown>;

/** Sends a request to a route of MLflow's API as its clients do. */
export async function send(
  method: string,
  path: string,
  fields: Record<string, unknown> = {},
): Promise<{ readonly status: number; readonly answer: Answer; readonly response: Response }> {
  const url = new URL(`http://127.0.0.1:3000/api/2.0/mlflow/${path}`);
  const init: RequestInit = { method };
  if (method === "GET") {
    for (const [key, value] of Object.entries(fields)) {
      for (const item of [value].flat()) url.searchParams.append(key, String(item));
    }
  } else {
    init.body = JSON.stringify(fields);
    init.headers = { "Content-Type": "application/json" };
  }
  const response = await askMlflow(url.href, init);
  return { status: response.status, answer: (await response.clone().json()) as Answer, response };
}

/** Sends a request that is answered, and reads what it is answered with. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read as their tests know them
export async function ask(method: string, path: string, fields?: Record<string, unknown>): Promise<any> {
  const { status, answer } = await send(method, path, fields);
  expect({ status, answer }).toMatchObject({ status: 200 });
  return answer;
}

/** Sends a request that is refused, and says with what. */
export async function refusal(
  method: string,
  path: string,
  fields?: Record<string, unknown>,
): Promise<readonly [number, unknown, unknown]> {
  const { status, answer } = await send(method, path, fields);
  return [status, answer.error_code, answer.message];
}

export async function newRun(fields: Record<string, unknown> = {}): Promise<string> {
  const { run } = await ask("POST", "runs/create", { experiment_id: "0", start_time: 1, ...fields });
  return run.info.run_id;
}
