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
