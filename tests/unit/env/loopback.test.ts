import { expect, test } from "vitest";
import { isLoopback } from "@/lib/env/loopback";

test.each(["127.0.0.1", "127.8.9.10", "localhost", "LOCALHOST", "app.localhost", "::1", "[::1]"])(
  "%s is reached from this machine only",
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

test.each(["0.0.0.0", "::", "10.0.0.1", "128.0.0.1", "notlocalhost", "127.0.0.1.example.org", ""])(
  "%j is reached from elsewhere",
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
