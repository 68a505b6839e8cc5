import type { APIRequestContext } from "playwright-core";
import { removeModel } from "./seed";

const hourMs = 3_600_000;

/** The same numbers in every run. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function rowsOf(count: number, seed: number, shift: number) {
  const random = uniforms(seed);
  return Array.from({ length: count }, () => ({
    features: {
      income: 2000 + 3000 * random() + 4000 * shift,
      delay: 20 * random() + 30 * shift,
      age: 20 + 40 * random(),
      region: ["north", "south", "west"][Math.floor(random() * 3)],
    },
    prediction: 0.05 + 0.9 * random(),
    label: random() < 0.4 ? 1 : 0,
  }));
}

/**
 * A model whose last day has two columns that moved and labels that it does not foresee: sent as a user's system would,
 * and evaluated at once. Two columns, the data set and the performance fire.
 */
export async function seedAlerts(request: APIRequestContext, model: string): Promise<void> {
  await removeModel(request, model);
  const ask = async (method: "post" | "put", path: string, data: unknown) => {
    const response = await request[method](`/api/v1/models${path}`, {
      headers: { "Content-Type": "application/json" },
      data: JSON.stringify(data),
    });
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  };
  await ask("post", "", {
    name: model,
    task: "binary",
    columns: [
      { name: "income", kind: "numeric" },
      { name: "delay", kind: "numeric" },
      { name: "age", kind: "numeric" },
      { name: "region", kind: "categorical" },
    ],
    performance: { metric: "rocAuc", minimum: 0.7 },
  });
  await ask("put", `/${model}/versions/1/reference`, rowsOf(1500, 1, 0));
  const now = Date.now();
  const sent = [
    ...rowsOf(1440, 2, 0).map((row, index) => ({ row, at: now - (72 - (index % 48)) * hourMs })),
    ...rowsOf(720, 3, 1).map((row, index) => ({ row, at: now - (index % 24) * hourMs })),
  ];
  await ask(
    "post",
    `/${model}/predictions`,
    sent.map(({ row: { label: _, ...row }, at }, index) => ({
      id: `a-${index}`,
      version: "1",
      timestamp: new Date(at).toISOString(),
      ...row,
    })),
  );
  await ask(
    "post",
    `/${model}/labels`,
    sent.map(({ row: { label } }, index) => ({ id: `a-${index}`, label })),
  );
  await ask("post", `/${model}/evaluations`, {});
}
