import type { Problem } from "@/lib/contracts/problem";
import { ApiError } from "./api-error";

export type Search = Readonly<Record<string, string | null | undefined>>;

interface RequestOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly search?: Search;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Address of a route of the API, with the parts of the search that are set, in a stable order. */
export function apiAddress(path: string, search: Search = {}): string {
  const set = Object.entries(search)
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .sort(([a], [b]) => a.localeCompare(b));
  const query = new URLSearchParams(set).toString();
  return `/api/v1${path}${query ? `?${query}` : ""}`;
}

/** The `data` of an answer. The server validates what it sends against the contract that `T` names. */
export async function fetchApi<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = "GET", search, body, signal } = options;
  const response = await reach(apiAddress(path, search), {
    method,
    signal,
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw await errorOf(response);
  if (response.status === 204) return undefined as T;
  const answer: { data: T } = await response.json();
  return answer.data;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError("Plumbline does not answer. Is it still running?", 0, "unreachable");
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem: Problem | null = await response.json().catch(() => null);
  if (problem && typeof problem.detail === "string") return ApiError.of(problem);
  return new ApiError(`The server answered ${response.status} without a reason.`, response.status, "unknown");
}
