import "server-only";
import type { Asked } from "@/lib/http/asked";
import { otherMethods } from "@/lib/http/refuse";
import { artifactRoute } from "./artifact-route";
import { mlflowRoute, unknownRoute } from "./mlflow-route";
import type { Method } from "./operation";
import { uploadRoute } from "./upload-artifact";

export interface MlflowRoute {
  /** Below `/api/`, a whole address or, with a slash at its end, all that begin so. */
  readonly at: string;
  readonly methods: readonly Method[];
  /** `below` is the rest of the path as it was sent. */
  readonly answer: (request: Asked, below: string) => Promise<Response>;
}

const everyMethod: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Of those that an address begins with, the first answers it. */
export const routes: readonly MlflowRoute[] = [
  { at: "2.0/mlflow/upload-artifact", methods: ["POST"], answer: uploadRoute },
  { at: "2.0/mlflow/", methods: everyMethod, answer: mlflowRoute("2.0") },
  { at: "3.0/mlflow/", methods: everyMethod, answer: mlflowRoute("3.0") },
  { at: "2.0/mlflow-artifacts/", methods: ["GET", "POST", "PUT", "DELETE"], answer: artifactRoute },
  { at: "2.0/", methods: everyMethod, answer: unknownRoute },
  { at: "3.0/", methods: everyMethod, answer: unknownRoute },
];

export type Answer = (request: Asked) => Response | Promise<Response>;

/** What answers a method at a path, or null for a path that is not MLflow's. */
export function findRoute(method: string, pathname: string): Answer | null {
  const path = pathname.match(/^\/(?:ajax-)?api\/(.*)$/s)?.[1];
  if (path === undefined) return null;
  const found = routes.find(({ at }) => (at.endsWith("/") ? path.startsWith(at) : path === at));
  if (!found) return null;
  // What asks for the head of an answer asks for the answer.
  const asked = method === "HEAD" ? "GET" : method;
  if (found.methods.some((known) => known === asked)) {
    return (request) => found.answer(request, path.slice(found.at.length));
  }
  return new Map<string, Answer>(Object.entries(otherMethods(...found.methods))).get(asked) ?? null;
}
