import { expect, test } from "vitest";
import { routeName } from "@/lib/client/route-name";

test.each([
  { segment: "flight%20delay", name: "flight delay" },
  { segment: "%25", name: "%" },
  { segment: "%", name: "%" },
  { segment: "50% off", name: "50% off" },
])("$segment is called $name", ({ segment, name }) => {
  expect(routeName(segment)).toBe(name);
});
