import type { APIRequestContext } from "playwright-core";

const hourMs = 3_600_000;

export async function removeModel(request: APIRequestContext, name: string): Promise<void> {
  await request.delete(`/api/v1/models/${name}`, { data: { name } });
}

export async function removeEveryModel(request: APIRequestContext): Promise<void> {
  const { data } = await (await request.get("/api/v1/models")).json();
  for (const { name } of data.models) await removeModel(request, name);
}

/** A small binary model with a reference and a day of predictions, as a user's system would send them. */
export async function seedModel(
  request: APIRequestContext,
  name: string,
  segments: readonly { readonly column: string }[] = [],
): Promise<void> {
  await removeModel(request, name);
  await expectOk(
    request.post("/api/v1/models", {
      data: { name, task: "binary", description: "repays in time", segments },
    }),
  );
  const reference = Array.from({ length: 600 }, (_, row) => ({
    ...rowOf(row),
    label: row % 3 === 0 ? 1 : 0,
  }));
  await expectOk(
    request.put(`/api/v1/models/${name}/versions/1/reference`, {
      headers: { "Content-Type": "application/json" },
      data: JSON.stringify(reference),
    }),
  );
  const now = Date.now();
  const predictions = Array.from({ length: 240 }, (_, row) => ({
    id: `p-${row}`,
    version: "1",
    timestamp: new Date(now - (row % 24) * hourMs).toISOString(),
    ...rowOf(row),
  }));
  await expectOk(request.post(`/api/v1/models/${name}/predictions`, { data: predictions }));
}

const rowOf = (row: number) => ({
  features: { income: 1000 + ((row * 131) % 4000), region: ["north", "south", "west"][row % 3] },
  prediction: ((row * 17) % 100) / 100,
});

async function expectOk(answer: ReturnType<APIRequestContext["get"]>): Promise<void> {
  const response = await answer;
  if (!response.ok())
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
}
