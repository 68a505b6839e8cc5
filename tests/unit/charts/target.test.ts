import { expect, test } from "vitest";
import { parseTarget, toAlert, toFeature, toInstant, toVersion } from "@/lib/charts/target";

test("a target survives the way through Plotly", () => {
  expect(parseTarget(toFeature("a:b c"))).toEqual({ kind: "feature", name: "a:b c" });
  expect(parseTarget(toVersion("2"))).toEqual({ kind: "version", name: "2" });
  expect(parseTarget(toInstant("2026-11-19T14:00:00Z"))).toEqual({
    kind: "instant",
    at: "2026-11-19T14:00:00Z",
  });
  expect(parseTarget(toAlert(12))).toEqual({ kind: "alert", id: 12 });
});

test.each([undefined, null, 3, "", "feature:", "elsewhere:x", "alert:x"])("%s opens nothing", (text) => {
  expect(parseTarget(text)).toBeNull();
});
