import { beforeAll, expect, test } from "vitest";
import { GET as confidence } from "@/app/api/v1/models/[name]/confidence/route";
import { GET as drift } from "@/app/api/v1/models/[name]/drift/route";
import { GET as feature } from "@/app/api/v1/models/[name]/features/[feature]/route";
import { GET as importance } from "@/app/api/v1/models/[name]/importance/route";
import { GET as performanceRoute } from "@/app/api/v1/models/[name]/performance/route";
import { GET as predictions } from "@/app/api/v1/models/[name]/predictions/route";
import { createTestContext } from "../../support/database";
import { createLoanModel, hourMs, loanRows, sendLoans, sendReference } from "./loan-model";

const name = "routed";

beforeAll(async () => {
  const now = new Date();
  const ctx = await createTestContext({ now });
  await createLoanModel(ctx, name);
  const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);
  await sendReference(ctx, name, loanRows(ago(60 * 24), 28 * 24, 3, 1));
  await sendLoans(ctx, name, loanRows(ago(48), 48, 10, 2));
});

const routes = { drift, predictions, performance: performanceRoute, importance, confidence };
type Route = typeof drift;

async function ask(route: Route, path: string, params: Record<string, string> = { name }): Promise<Response> {
  const request = new Request(`http://127.0.0.1/api/v1/models/${path}`, { headers: { host: "127.0.0.1" } });
  return route(request, { params: Promise.resolve(params) });
}

const lines = async (response: Response) => (await response.text()).trimEnd().split("\r\n");

test.each([
  ["drift", "column,role,kind,state", 1 + 4],
  ["predictions", "section,from,to,reference_share", 1 + 40 + 168],
  ["performance", "section,at,metric,value,lower,upper", 1 + 7 + 168],
  ["importance", "column,method,reference,current", 1 + 2],
  ["confidence", "section,at,rows,mean,p10,p25,median", 1 + 1 + 168],
] as const)("%s is also a table of comma-separated values", async (route, header, rows) => {
  const response = await ask(routes[route], `${name}/${route}?format=csv`);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const found = await lines(response);
  expect(found[0]).toContain(header);
  expect(found).toHaveLength(rows);
});

test.each([
  ["performance", "against_value", "difference"],
  ["confidence", "against_median", "against_rows"],
] as const)("%s as values holds the other side beside its own", async (route, ...columns) => {
  const response = await ask(routes[route], `${name}/${route}?format=csv&range=6h&against=previous`);
  const [header = "", ...found] = await lines(response);
  const cells = (line: string, column: string) => line.split(",")[header.split(",").indexOf(column)];
  const [ofWindow, last] = [found[0] ?? "", found.at(-1) ?? ""];
  for (const line of [ofWindow, last]) {
    expect(cells(line, "against")).toBe("the period before");
  }
  for (const column of columns) expect(cells(ofWindow, column)).not.toBe("");
});

test("a feature's table holds its lines, its history and its missing values", async () => {
  const response = await ask(feature, `${name}/features/income?format=csv`, { name, feature: "income" });
  const sections = new Set((await lines(response)).map((line) => line.split(",")[0]));
  expect([...sections]).toEqual(["section", "summary", "cumulative", "missing"]);
});

test("an answer is live, and about the version that serves", async () => {
  const response = await ask(drift, `${name}/drift?range=24h`);
  const { data } = (await response.json()) as { data: { scope: object } };
  expect(response.status).toBe(200);
  expect(data.scope).toMatchObject({ model: name, version: "1", live: true, range: { hours: 24 } });
});

test.each([
  ["range=2h", 400, "range"],
  ["against=yesterday", 400, "against"],
  ["segment=purpose", 400, "segment"],
  ["to=tomorrow", 400, "to"],
  ["version=7", 404, "version"],
] as const)("?%s is answered by a problem that names the field", async (query, status, field) => {
  const response = await ask(drift, `${name}/drift?${query}`);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = (await response.json()) as { invalid_params: { name: string }[] };
  expect(problem.invalid_params[0]?.name).toBe(field);
});
