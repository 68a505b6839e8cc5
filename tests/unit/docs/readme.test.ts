import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { settingsSchema } from "@/lib/env";
import packageJson from "@/package.json";

const readme = readFileSync("README.md", "utf8");

const pages = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

test("the table of settings lists every setting, and nothing else", () => {
  const listed = [...readme.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted());
});

test("the table of settings tells their defaults", () => {
  const defaults = settingsSchema.parse({});
  for (const [name, value] of Object.entries(defaults)) {
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\` \\| \`${value}\` \\|`, "m"));
  }
});

test("the README stays short", () => {
  expect(readme.split("\n").length).toBeLessThan(120);
});

test.each(pages)("%s links to files that are there", (page) => {
  const text = readFileSync(page, "utf8");
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target]) => target ?? "");
  expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
});

test.each(pages)("%s names npm scripts that exist", (page) => {
  const text = readFileSync(page, "utf8");
  const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});
