import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { callersOfAccess, makeCallers } from "./callers";

/** What each verb asks for. A route that is not here fails the test, whatever it lets through. */
const accessOfVerb: Readonly<Record<string, string>> = {
  "GET audit": "audit",
  "GET audit/verification": "audit",
  "POST demonstration": "manage",
  "GET alerts": "read",
  "GET alerts/[id]": "read",
  "GET alerts/feed": "read",
  "GET alerts/noise": "read",
  "POST alerts/actions": "handle",
  "GET channels": "read",
  "POST channels": "policy",
  "GET channels/[id]": "read",
  "PATCH channels/[id]": "policy",
  "DELETE channels/[id]": "policy",
  "POST channels/[id]/test": "policy",
  "GET deliveries": "read",
  "POST deliveries/[id]/again": "policy",
  "GET experiments": "read",
  "GET keys": "keys",
  "POST keys": "keys",
  "DELETE keys/[id]": "keys",
  "POST keys/[id]/rotation": "keys",
  "GET models": "read",
  "POST models": "manage",
  "GET models/[name]": "read",
  "PATCH models/[name]": "manage",
  "DELETE models/[name]": "manage",
  "GET models/[name]/alerts": "read",
  "GET models/[name]/compare": "read",
  "GET models/[name]/confidence": "read",
  "GET models/[name]/configuration": "read",
  "PUT models/[name]/configuration": "manage",
  "POST models/[name]/configuration/check": "read",
  "POST models/[name]/configuration/resolution": "manage",
  "GET models/[name]/configuration/revisions": "read",
  "GET models/[name]/drift": "read",
  "POST models/[name]/evaluations": "manage",
  "GET models/[name]/features/[feature]": "read",
  "GET models/[name]/importance": "read",
  "POST models/[name]/labels": "ingest",
  "GET models/[name]/performance": "read",
  "GET models/[name]/predictions": "read",
  "POST models/[name]/predictions": "ingest",
  "GET models/[name]/rejections": "read",
  "PUT models/[name]/versions/[version]/reference": "ingest",
  "GET models/[name]/versions/[version]/reference": "read",
  "GET environments": "read",
  "POST environments": "policy",
  "PATCH environments/[environment]": "policy",
  "DELETE environments/[environment]": "policy",
  "GET models/[name]/environments": "read",
  "PUT models/[name]/environments/[environment]/challenger": "registry",
  "PUT models/[name]/environments/[environment]/policy": "policy",
  "GET models/[name]/environments/[environment]/history": "read",
  "POST models/[name]/environments/[environment]/rollback": "rollback",
  "GET models/[name]/versions": "read",
  "POST models/[name]/versions": "registry",
  "GET models/[name]/versions/[version]": "read",
  "GET promotions": "read",
  "POST promotions": "registry",
  "GET promotions/[id]": "read",
  "POST promotions/[id]/approval": "comment",
  "POST promotions/[id]/rejection": "approve",
  "POST promotions/[id]/cancellation": "registry",
  "POST promotions/[id]/check": "registry",
  "POST promotions/[id]/comments": "comment",
  "POST promotions/[id]/submission": "registry",
  "POST promotions/[id]/review": "approve",
  "GET openapi.json": "public",
  "GET people": "people",
  "POST people": "people",
  "PATCH people/[id]": "people",
  "GET runs": "read",
  "GET runs/[id]": "read",
  "GET runs/[id]/artifacts": "read",
  "GET runs/[id]/metrics/[key]": "read",
  "GET session": "public",
  "POST session/visitor": "own",
  "GET sessions": "own",
  "DELETE sessions/[id]": "own",
  "POST setup": "public",
};

type Handler = (request: Request, extra: { params: Promise<Record<string, string>> }) => Promise<Response>;

const root = "app/api/v1";
const headersOf = await makeCallers();

const found = (await readdir(root, { recursive: true }))
  .filter((path) => path.endsWith("route.ts"))
  .map((path) => path.replace(/\/?route\.ts$/, ""))
  .sort();

test("every verb of every route is in the table", async () => {
  const verbs: string[] = [];
  for (const path of found) {
    const module: Record<string, Handler> = await load(path);
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      const handler = module[method];
      if (!handler) continue;
      const response = await call(handler, method, path, {});
      if (response.status !== 405) verbs.push(`${method} ${path}`);
    }
  }
  expect(verbs.sort()).toEqual(Object.keys(accessOfVerb).sort());
});

describe.each(Object.entries(accessOfVerb))("%s asks for %s", (verb, access) => {
  const [method = "", path = ""] = verb.split(" ");
  test("each role and each scope", async () => {
    const module: Record<string, Handler> = await load(path);
    const may: string[] = [];
    for (const caller of Object.keys(headersOf)) {
      const { status } = await call(module[method] as Handler, method, path, headersOf[caller] ?? {});
      // A setup token that is wrong is forbidden too, to everyone alike.
      const refused = verb === "POST setup" ? status === 401 : status === 401 || status === 403;
      if (!refused) may.push(caller);
      if (refused) expect([caller, status]).toEqual([caller, caller === "nobody" ? 401 : 403]);
    }
    expect(may.sort()).toEqual([...(callersOfAccess[access] ?? [])].sort());
  });
});

const load = (path: string): Promise<Record<string, Handler>> =>
  import(/* @vite-ignore */ resolve(root, path, "route.ts"));

/** A request that is understood by no verb, about things that do not exist: whoever is let in changes nothing. */
function call(handler: Handler, method: string, path: string, headers: Record<string, string>) {
  const params = {
    name: "nowhere",
    version: "1",
    feature: "x",
    id: "nothing",
    key: "none",
    environment: "nowhere",
  };
  const body = method === "GET" || method === "DELETE" ? undefined : "[]";
  const request = new Request(`http://plumbline.test/api/v1/${path}`, {
    method,
    body,
    headers: { host: "plumbline.test", "content-type": "application/json", ...headers },
  });
  return handler(request, { params: Promise.resolve(params) });
}
