import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: {
    "@": fromRoot("."),
    "server-only": fromRoot("node_modules/server-only/empty.js"),
  },
};

/** Routes that a test asks without a credential answer; the tests of people say otherwise. */
const env = { PLUMBLINE_AUTH: "off" };

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        // Each file has a thread of its own, which starts in less time than a process.
        test: {
          name: "unit",
          env,
          environment: "node",
          include: ["tests/unit/**/*.test.ts"],
          pool: "threads",
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          env,
          environment: "node",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/start-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/start-product.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
