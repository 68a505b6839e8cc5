import { findRoute } from "@/lib/mlflow/routes";

/** Sends a request to the part of the server that answers MLflow's clients. */
export async function askMlflow(url: string, init: RequestInit = {}): Promise<Response> {
  const { pathname, host } = new URL(url);
  const request = new Request(url, { ...init, headers: { host, ...init.headers } });
  const answer = findRoute(request.method, pathname);
  if (!answer) throw new Error(`nothing of MLflow's is at ${pathname}`);
  return answer(request);
}
