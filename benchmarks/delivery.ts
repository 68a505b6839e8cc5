/**
 * From a bad batch that is on the disk to the message at a receiver, over HTTP and through the worker, when somebody
 * asks for an evaluation at once. Each round is a model of its own.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hourMs, type WeatherRow, weatherRows } from "@/tests/integration/alerts/weather-model";
import { startProduct } from "@/tests/support/product";
import { printRow } from "./print-row";

const rounds = 5;
const limitSeconds = 5;
const dayMs = 24 * hourMs;
const kelvin = 40;

const received = new Map<string, (at: number) => void>();
const receiver = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    const at = performance.now();
    for (const [model, settle] of received) if (body.includes(`"${model}"`)) settle(at);
    response.end("ok");
  });
});
await new Promise<void>((ready) => receiver.listen(0, "127.0.0.1", ready));
const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
const product = await startProduct({ PLUMBLINE_WEBHOOK_HOSTS: host });

async function send(method: string, path: string, body: string, type = "application/json"): Promise<void> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    method,
    headers: { "Content-Type": type },
    body,
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

const sendRows = (model: string, rows: readonly WeatherRow[]) =>
  send(
    "POST",
    `/models/${model}/predictions`,
    rows.map(({ label: _, ...row }) => JSON.stringify({ ...row, version: "1" })).join("\n"),
    "application/x-ndjson",
  );

try {
  await send(
    "POST",
    "/channels",
    JSON.stringify({ name: "receiver", kind: "webhook", url: `http://${host}/` }),
  );
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await oneRound(`weather-${round}`, round));
  printRow({
    what: `from the commit of a bad batch to the message, the slowest of ${rounds}`,
    measured: Math.max(...times),
    limit: limitSeconds,
    unit: "s",
    must: "stay below",
  });
} finally {
  await product.remove();
  receiver.close();
}

async function oneRound(model: string, seed: number): Promise<number> {
  const hour = Math.floor(Date.now() / hourMs) * hourMs;
  const at = (days: number) => new Date(hour - days * dayMs);
  const columns = [
    { name: "temperature", kind: "numeric" },
    { name: "station", kind: "categorical" },
  ];
  await send("POST", "/models", JSON.stringify({ name: model, task: "binary", columns }));
  const reference = weatherRows(at(60), 28 * 24, 8, 10 * seed + 1).map(({ id: _, ...row }) => row);
  const lines = reference.map((row) => JSON.stringify(row)).join("\n");
  await send("PUT", `/models/${model}/versions/1/reference`, lines, "application/x-ndjson");
  await sendRows(model, weatherRows(at(2), 24, 20, 10 * seed + 2));
  const message = new Promise<number>((settle) => received.set(model, settle));
  await sendRows(model, weatherRows(at(1), 24, 40, 10 * seed + 3, kelvin));
  const committed = performance.now();
  await send("POST", `/models/${model}/evaluations`, "");
  const seconds = ((await message) - committed) / 1000;
  received.delete(model);
  return seconds;
}
