import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { homeSentence, makeHome } from "@/scripts/start/home";

test.each([
  ["EEXIST", "is a file"],
  ["ENOTDIR", "leads through a file"],
  ["EACCES", "This user may not write to PLUMBLINE_HOME=/data"],
  ["EPERM", "This user may not write to PLUMBLINE_HOME=/data"],
  ["EROFS", "mounted read-only"],
  ["ENOSPC", "The disk is full"],
  ["ENOENT", "takes no folder there"],
  ["ELOOP", "cannot be used (ELOOP)"],
])("a data folder that fails with %s: %s", (code, words) => {
  const sentence = homeSentence(code, "/data");
  expect(sentence).toContain(words);
  expect(sentence).toContain("PLUMBLINE_HOME=/data");
  expect(sentence).toMatch(/^[^.]+\.$/);
});

test("a file system that takes no folders is refused, not tried for ever", async () => {
  await expect(makeHome("/proc/self/plumbline/data")).rejects.toThrow("takes no folder there");
});

test("a folder that a failed start has made is taken back while it holds nothing, one that was there stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-home-"));
  const home = join(folder, "data");
  const takeBack = await makeHome(home);
  expect(existsSync(home)).toBe(true);
  await takeBack();
  expect(existsSync(home)).toBe(false);

  const takeBackFull = await makeHome(home);
  await writeFile(join(home, "rows"), "");
  await takeBackFull();
  expect(existsSync(home)).toBe(true);
  await (await makeHome(folder))();
  expect(existsSync(folder)).toBe(true);
  await rm(folder, { recursive: true });
});
