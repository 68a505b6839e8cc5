import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadDemonstration, streamDemonstration } from "@/lib/demo";
import { CALENDAR, chooseShiftWeeks, toPresentMs, toStreamMinute } from "@/lib/demo/calendar";
import { MODEL_NAME } from "@/lib/demo/definition";
import { beginState } from "@/lib/demo/demonstration-state";
import { firstDepartureFrom } from "@/lib/demo/flights";
import { readState, writeState } from "@/lib/demo/keep-state";
import { readFlights } from "@/lib/demo/read-flights";
import { isLogged } from "@/lib/demo/sample-flights";
import { startReceiver } from "./receiver";

const minuteOf = (text: string) => Date.parse(text) / 60_000;
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "plumbline-demonstration-"));
});

afterEach(() => rm(home, { recursive: true }));

async function loggedDepartures(from: number, to: number): Promise<number> {
  const flights = await readFlights(from);
  const rows = flights.row.subarray(firstDepartureFrom(flights, from), firstDepartureFrom(flights, to));
  return rows.filter((row) => isLogged(row)).length;
}

test("a first load logs references and history, and goes on after a crash without losing a flight", async () => {
  const now = Date.parse("2026-11-23T14:00:30Z");
  const shiftWeeks = chooseShiftWeeks(now);
  const crash = new AbortController();
  const receiver = await startReceiver({
    onRows: () => {
      if (receiver.predictions.size > 50_000) crash.abort();
    },
  });
  const messages: string[] = [];
  const options = {
    baseUrl: receiver.baseUrl,
    home,
    now: () => now,
    log: (text: string) => messages.push(text),
  };

  await expect(loadDemonstration({ ...options, signal: crash.signal })).rejects.toThrow();
  expect(await readState(home)).toMatchObject({ status: "loading" });
  const beforeCrash = receiver.predictions.size;
  await loadDemonstration(options);
  await receiver.close();

  const to = toStreamMinute(now, shiftWeeks) + 1;
  const logged = (name: string) =>
    [...receiver.predictions.values()].filter(({ version }) => version === name).length;
  expect(beforeCrash).toBeLessThan(receiver.predictions.size / 2);
  expect(logged("1")).toBe(await loggedDepartures(CALENDAR.historyFrom, to));
  expect(logged("2")).toBe(await loggedDepartures(CALENDAR.shadowFrom, to));
  expect(Object.fromEntries(receiver.references)).toEqual({ 1: 10_000, 2: 10_000 });
  const untimely = [...receiver.labels.values()].filter(({ id, timestamp }) => {
    const predictedAt = receiver.predictions.get(`1/${id}`)?.timestamp ?? Number.POSITIVE_INFINITY;
    return timestamp < predictedAt + 40 * 60_000 || timestamp > now;
  });
  expect(untimely).toEqual([]);
  expect(receiver.labels.size).toBeGreaterThan(0.97 * logged("1"));
  expect(receiver.model.held).toMatchObject({
    name: MODEL_NAME,
    servingVersion: "1",
    demonstration: { phase: "live", shiftWeeks },
  });
  expect(receiver.registry.versions).toHaveLength(2);
  expect(receiver.registry.stages).toEqual({ 1: "Production", 2: "Staging" });
  expect(receiver.registry.uploads).toHaveLength(4);
  expect(receiver.asked).toMatchObject([{ model: MODEL_NAME, version: 2, environment: "Production" }]);
  expect(await readState(home)).toMatchObject({ status: "live", loggedTo: to });
  expect(messages.at(-1)).toMatch(/^[\d,]+ predictions, [\d,]+ labels$/);
}, 120_000);

test("the stream logs each flight in its minute and each label after its landing, and says when it ends", async () => {
  const weeks = chooseShiftWeeks(Date.parse("2026-11-23T14:00:00Z"));
  const from = minuteOf("2001-06-30T18:00Z");
  let clock = toPresentMs(from, weeks);
  const late: number[] = [];
  const receiver = await startReceiver({
    onRows: (rows) =>
      late.push(...rows.filter(({ timestamp }) => timestamp > clock).map((row) => row.timestamp)),
  });
  receiver.model.held = { name: MODEL_NAME };
  await writeState(home, { ...beginState(clock), shiftWeeks: weeks, status: "live", loggedTo: from });

  const ended = new AbortController();
  const messages: string[] = [];
  await streamDemonstration({
    baseUrl: receiver.baseUrl,
    home,
    tickMs: 1,
    // A quarter of an hour goes by between ticks.
    now: () => {
      clock += 15 * 60_000;
      return clock;
    },
    signal: ended.signal,
    log: (message) => {
      messages.push(message);
      ended.abort();
    },
  });
  await receiver.close();

  expect(late).toEqual([]);
  const first = [...receiver.predictions.values()].filter(({ version }) => version === "1");
  expect(first).toHaveLength(await loggedDepartures(from, CALENDAR.departuresTo));
  expect(receiver.predictions.size).toBe(2 * first.length);
  expect(first.filter(({ id }) => !receiver.labels.has(id))).toEqual([]);
  expect(messages).toEqual([expect.stringContaining("has ended with 30 June 2001")]);
  expect(receiver.model.held).toMatchObject({ demonstration: { phase: "ended" } });
  expect(await readState(home)).toMatchObject({ status: "ended" });
}, 60_000);

test("the stream catches up after a pause, and rests once the model is removed", async () => {
  const weeks = chooseShiftWeeks(Date.parse("2026-11-23T14:00:00Z"));
  const from = minuteOf("2001-06-26T00:00Z");
  const to = minuteOf("2001-06-27T00:00Z");
  let minute = to;
  const receiver = await startReceiver();
  receiver.model.held = { name: MODEL_NAME };
  await writeState(home, { ...beginState(0), shiftWeeks: weeks, status: "live", loggedTo: from });

  const done = new AbortController();
  const running = streamDemonstration({
    baseUrl: receiver.baseUrl,
    home,
    tickMs: 5,
    now: () => toPresentMs(minute - 1, weeks),
    signal: done.signal,
    log: () => {},
  });
  await expect.poll(async () => (await readState(home))?.loggedTo, { timeout: 30_000 }).toBe(to);
  const caughtUp = [...receiver.predictions.values()].filter(({ version }) => version === "1");
  receiver.model.held = null;
  minute = to + 120;
  await expect.poll(async () => (await readState(home))?.status, { timeout: 30_000 }).toBe("removed");
  const refusals = receiver.counts.refusals;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(receiver.counts.refusals).toBe(refusals);
  done.abort();
  await running;
  await receiver.close();

  expect(caughtUp).toHaveLength(await loggedDepartures(from, to));
}, 60_000);
