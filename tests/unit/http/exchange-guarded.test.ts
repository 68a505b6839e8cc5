import { afterAll, expect, test } from "vitest";
import { exchangeGuarded } from "@/lib/http/exchange-guarded";
import { reply, startReceiver } from "@/tests/support/receiver";

const receiver = await startReceiver();
afterAll(() => receiver.close());
const post = (allowed = [receiver.host], timeoutMs?: number) =>
  exchangeGuarded(new URL(receiver.url), { body: "{}", headers: {}, allowed, timeoutMs });

test("status, words and Retry-After are told", async () => {
  receiver.answerWith(reply(429, "slow down", { "Retry-After": "30" }));
  expect(await post()).toEqual({ status: 429, answer: "slow down", retryAfter: "30" });
  receiver.answerWith(reply(204));
  expect(await post()).toEqual({ status: 204, answer: "", retryAfter: null });
});

test("of a long answer the first KB is read", async () => {
  receiver.answerWith(reply(200, "x".repeat(5_000_000)));
  expect(await post()).toMatchObject({ status: 200, answer: "x".repeat(1024) });
});

test("an answer that breaks off is what came of it", async () => {
  receiver.answerWith((_, response) => {
    response.writeHead(500, { "Content-Length": "100" });
    response.write("half of", () => response.destroy());
  });
  expect(await post()).toEqual({ status: 500, answer: "half of", retryAfter: null });
});

test("what was not answered says why", async () => {
  receiver.answerWith(() => {});
  expect(await post([receiver.host], 100)).toEqual({ refused: "no answer in 0.1 s", cause: "timeout" });
  expect(await post([])).toMatchObject({ cause: "guard" });
  receiver.answerWith((_, response) => response.destroy());
  expect(await post()).toEqual({ refused: "it could not be reached", cause: "unreachable" });
});
