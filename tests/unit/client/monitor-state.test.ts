import { createLoader } from "nuqs/server";
import { describe, expect, test } from "vitest";
import {
  backToLive,
  liveInterval,
  livenessOf,
  monitorHref,
  monitorParsers,
  monitorSearch,
} from "@/lib/client/monitor-state";

const read = createLoader(monitorParsers);

describe("the state in the URL", () => {
  test("an address without anything is the last seven days, live, over the 24 h window", () => {
    const state = read("");
    expect(state.range).toBe("7d");
    expect(state.window).toBe("24h");
    expect(livenessOf(state)).toBe("live");
  });

  test("an unknown range falls back to the default instead of breaking the page", () => {
    expect(read("?range=5y&window=3h").range).toBe("7d");
  });

  test("a link to another page keeps every part that the patch does not name", () => {
    const state = read("?range=24h&version=2&segment=origin:BOS&tables=drift,performance");
    const href = monitorHref("/models/a/features/b", state, { version: null });
    expect(read(href.split("?")[1] ?? "")).toEqual({ ...state, version: null });
  });

  test("what equals the default does not stand in the address", () => {
    expect(monitorHref("/models/a", read("?range=7d&window=24h&paused=false"))).toBe("/models/a");
  });
});

describe("the search of the monitoring routes", () => {
  test("a preset is sent as its length", () => {
    expect(monitorSearch(read("?range=24h"))).toMatchObject({ range: "24h", from: null });
  });

  test("a chosen start takes the place of the preset", () => {
    const search = monitorSearch(read("?range=24h&from=2026-11-12T14:00:00.000Z"));
    expect(search).toMatchObject({ range: null, from: "2026-11-12T14:00:00.000Z" });
  });

  test("what only the page needs is not sent", () => {
    expect(Object.keys(monitorSearch(read("?paused=true&tables=drift&sort=name")))).not.toEqual(
      expect.arrayContaining(["paused", "tables", "sort"]),
    );
  });
});

describe("following the clock", () => {
  test.each([
    { search: "", liveness: "live", interval: 10_000 },
    { search: "?paused=true", liveness: "paused", interval: false },
    { search: "?to=2026-11-15T00:00:00Z", liveness: "pinned", interval: false },
    { search: "?to=2026-11-15T00:00:00Z&paused=true", liveness: "pinned", interval: false },
    { search: "?from=2026-11-12T00:00:00Z", liveness: "live", interval: 10_000 },
  ])("$search is $liveness", ({ search, liveness, interval }) => {
    expect(livenessOf(read(search))).toBe(liveness);
    expect(liveInterval(read(search))).toBe(interval);
  });

  test("back to live forgets the pin and the pause, and keeps version and segment", () => {
    const state = read("?to=2026-11-15T00:00:00Z&paused=true&version=2&segment=origin:BOS");
    expect(monitorHref("/m", state, backToLive)).toBe("/m?version=2&segment=origin:BOS");
  });
});
