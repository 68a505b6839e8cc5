import type {
  AuditAnswer,
  AuditVerificationAnswer,
  KeysAnswer,
  OwnSessionsAnswer,
  PeopleAnswer,
  Person,
  ServiceKeySecret,
  SessionAnswer,
} from "@/lib/contracts/people";
import { ApiError } from "./api-error";
import { fetchApi } from "./fetch-api";
import { tooManyWords } from "./too-many-words";

export const fetchSession = (signal?: AbortSignal) => fetchApi<SessionAnswer>("/session", { signal });

export const chooseVisitor = (role: string) =>
  fetchApi<void>("/session/visitor", { method: "POST", body: { role } });

export const setUp = (body: object) => fetchApi<unknown>("/setup", { method: "POST", body });

export const fetchPeople = (signal?: AbortSignal) => fetchApi<PeopleAnswer>("/people", { signal });
export const createPerson = (body: object) => fetchApi<Person>("/people", { method: "POST", body });
export const changePerson = (id: string, body: object) =>
  fetchApi<Person>(`/people/${encodeURIComponent(id)}`, { method: "PATCH", body });

export const fetchKeys = (signal?: AbortSignal) => fetchApi<KeysAnswer>("/keys", { signal });
export const createKey = (body: object) => fetchApi<ServiceKeySecret>("/keys", { method: "POST", body });
export const rotateKey = (id: string) =>
  fetchApi<ServiceKeySecret>(`/keys/${id}/rotation`, { method: "POST" });
export const revokeKey = (id: string) => fetchApi<unknown>(`/keys/${id}`, { method: "DELETE" });

export const fetchOwnSessions = (signal?: AbortSignal) =>
  fetchApi<OwnSessionsAnswer>("/sessions", { signal });
export const endOwnSession = (id: string) =>
  fetchApi<void>(`/sessions/${encodeURIComponent(id)}`, { method: "DELETE" });

export const fetchAudit = (before: number | null, signal?: AbortSignal) =>
  fetchApi<AuditAnswer>("/audit", { search: { before: before === null ? null : String(before) }, signal });
export const verifyAudit = () => fetchApi<AuditVerificationAnswer>("/audit/verification");

/** Sign-in and sign-out are better-auth's own routes, whose errors are `{ message, code }`. */
async function askAuth(path: string, body: object): Promise<{ url?: string }> {
  const response = await fetch(`/api/auth${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  const answer: { message?: string; detail?: string; url?: string } | null = await response
    ?.json()
    .catch(() => null);
  if (response?.ok) return answer ?? {};
  const told = answer?.message ?? answer?.detail;
  const words = response?.status === 429 ? tooManyWords(response.headers.get("retry-after")) : told;
  throw new ApiError(
    words ?? "Plumbline does not answer. Is it still running?",
    response?.status ?? 0,
    "sign_in",
  );
}

export const signIn = (email: string, password: string) => askAuth("/sign-in/email", { email, password });
export const signOut = () => askAuth("/sign-out", {});
export const signOn = (callbackURL: string) =>
  askAuth("/sign-in/social", { provider: "oidc", callbackURL, errorCallbackURL: "/sign-in" });
export const changePassword = (currentPassword: string, newPassword: string) =>
  askAuth("/change-password", { currentPassword, newPassword, revokeOtherSessions: true });
