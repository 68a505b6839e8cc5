/** Twenty clients that approve at once, each a version of its own for the same place, over HTTP. */
import { startProduct } from "@/tests/support/product";
import { printRow } from "./print-row";

const clients = 20;
const model = "raced";
const product = await startProduct();

async function ask<T>(method: string, path: string, body?: unknown): Promise<{ status: number; answer: T }> {
  const response = await fetch(`${product.url}/api${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as T };
}

interface Asked {
  readonly data: { readonly id: number; readonly digest: string };
}
interface Told {
  readonly code?: string;
  readonly detail?: string;
}

try {
  for (let version = 0; version < clients; version++) {
    await ask("POST", `/v1/models/${model}/versions`, { source: "s3://bucket/model" });
  }
  await ask("PUT", `/v1/models/${model}/environments/Production/policy`, { gates: [] });
  const requests = await Promise.all(
    Array.from({ length: clients }, (_, index) =>
      ask<Asked>("POST", "/v1/promotions", { model, version: index + 1, environment: "Production" }),
    ),
  );
  const start = performance.now();
  const outcomes = await Promise.all(
    requests.map(({ answer: { data } }) =>
      ask<Told>("POST", `/v1/promotions/${data.id}/approval`, { digest: data.digest, reason: "raced" }),
    ),
  );
  const tookMs = performance.now() - start;
  const applied = outcomes.filter(({ status }) => status === 200).length;
  const told = outcomes.filter(
    ({ status, answer }) => status === 409 && answer.code === "promotion_stale",
  ).length;
  const audit = await ask<{ data: { brokenAt: number | null } }>("GET", "/v1/audit/verification");
  const what = `a promotion raced by ${clients} clients`;
  printRow({ what: `${what}: applied`, measured: applied, limit: 1, unit: "of them", must: "reach" });
  printRow({
    what: `${what}: told why not`,
    measured: told,
    limit: clients - 1,
    unit: "of them",
    must: "reach",
  });
  printRow({ what: `${what}: all answered`, measured: tookMs, limit: 5000, unit: "ms", must: "stay below" });
  if (applied !== 1 || told !== clients - 1 || audit.answer.data.brokenAt !== null) {
    throw new Error(`applied ${applied}, told ${told}, the audit breaks at ${audit.answer.data.brokenAt}`);
  }
} finally {
  await product.remove();
}
