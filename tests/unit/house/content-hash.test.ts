import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashContent } from "@/scripts/start/content-hash.mjs";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-hash-"));
  await mkdir(join(folder, "sub"));
  await writeFile(join(folder, "sub", "a.ts"), "a");
});
afterAll(() => rm(folder, { recursive: true }));

test("the hash follows content and names, not times", async () => {
  const file = join(folder, "sub", "a.ts");
  const before = hashContent([folder]);
  await utimes(file, 1, 1);
  expect(hashContent([folder])).toBe(before);
  await writeFile(file, "b");
  const changed = hashContent([folder]);
  expect(changed).not.toBe(before);
  await rename(file, join(folder, "sub", "b.ts"));
  expect(hashContent([folder])).not.toBe(changed);
});

test("a path that does not exist is as good as not named", async () => {
  expect(hashContent([folder, join(folder, "nowhere")])).toBe(hashContent([folder]));
});
