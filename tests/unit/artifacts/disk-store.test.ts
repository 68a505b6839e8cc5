import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diskStore } from "@/lib/artifacts/disk-store";
import { sweepIncoming } from "@/lib/artifacts/sweep-incoming";

const home = await mkdtemp(join(tmpdir(), "plumbline-artifacts-"));
const store = diskStore(home);
afterAll(() => rm(home, { recursive: true, force: true }));

const bodyOf = (text: string) => new Blob([text]).stream() as ReadableStream<Uint8Array>;
const textOf = async (path: string) => {
  const found = await store.get(path);
  return found && new Response(found.body).text();
};

test("a file is given back as it came", async () => {
  await store.put("0/run/model.pkl", bodyOf("weights"), 7);
  expect(await textOf("0/run/model.pkl")).toBe("weights");
  await store.put("0/run/model.pkl", bodyOf("others"), null);
  expect(await textOf("0/run/model.pkl")).toBe("others");
  await store.put("0/run/nothing", null, 0);
  expect(await textOf("0/run/nothing")).toBe("");
});

test("a folder lists what is directly in it, by name", async () => {
  await store.put("list/b.txt", bodyOf("bb"), null);
  await store.put("list/a/deep.txt", bodyOf("x"), null);
  await store.put("list/C.txt", bodyOf("c"), null);
  expect(await store.list("list")).toEqual([
    { name: "C.txt", size: 1 },
    { name: "a", size: null },
    { name: "b.txt", size: 2 },
  ]);
});

test("a file, and what is not there, list as empty", async () => {
  await store.put("plain.txt", bodyOf("x"), null);
  for (const path of ["plain.txt", "absent", "plain.txt/deeper"]) expect(await store.list(path)).toEqual([]);
});

test("a body that breaks off leaves what was there, and nothing half written", async () => {
  await store.put("whole.bin", bodyOf("whole"), null);
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(3));
      controller.error(new Error("the line went dead"));
    },
  });
  await expect(store.put("whole.bin", broken, null)).rejects.toThrow("broke off after 0 bytes");
  await expect(store.put("whole.bin", bodyOf("who"), 5)).rejects.toThrow("3 of 5 bytes");
  expect(await textOf("whole.bin")).toBe("whole");
  expect(await readdir(join(home, "artifacts-incoming"))).toEqual([]);
});

test("a file and a folder cannot have the same name", async () => {
  await store.put("both/inner", bodyOf("x"), null);
  await expect(store.put("both", bodyOf("x"), null)).rejects.toThrow("Invalid path");
  await expect(store.put("both/inner/deeper", bodyOf("x"), null)).rejects.toThrow("Invalid path");
  expect(await textOf("both/inner")).toBe("x");
});

test("a removed tree is gone, and what is gone can be removed again", async () => {
  await store.put("tree/a/b", bodyOf("x"), null);
  await store.remove("tree");
  await store.remove("tree");
  expect(await store.list("tree")).toEqual([]);
  expect(await store.get("tree/a/b")).toBeNull();
});

test("a link that leads out of the root is followed by nothing", async () => {
  const outside = join(home, "outside");
  await mkdir(outside);
  await writeFile(join(outside, "secret"), "secret");
  await store.put("links/own", bodyOf("x"), null);
  await symlink(outside, join(home, "artifacts", "links", "folder"));
  await symlink(join(outside, "secret"), join(home, "artifacts", "links", "file"));
  await expect(store.get("links/folder/secret")).rejects.toThrow("Invalid path");
  await expect(store.get("links/file")).rejects.toThrow("Invalid path");
  await expect(store.put("links/folder/new", bodyOf("x"), null)).rejects.toThrow("Invalid path");
  await expect(store.list("links/folder")).rejects.toThrow("Invalid path");
  await expect(store.remove("links/folder/secret")).rejects.toThrow("Invalid path");
  expect(await store.list("links")).toEqual([{ name: "own", size: 1 }]);
  await store.remove("links");
  expect(await readFile(join(outside, "secret"), "utf8")).toBe("secret");
});

test("a name too long for a file system is refused as a path", async () => {
  await expect(store.put(`a/${"n".repeat(300)}`, bodyOf("x"), null)).rejects.toThrow("Invalid path");
});

test("what an interrupted process left is swept away, and what is still arriving is not", async () => {
  const incoming = join(home, "artifacts-incoming");
  await writeFile(join(incoming, "left"), "half");
  await writeFile(join(incoming, "arriving"), "half");
  const now = new Date("2026-06-15T12:00:00Z");
  await utimes(join(incoming, "left"), now, new Date("2026-06-13T12:00:00Z"));
  await utimes(join(incoming, "arriving"), now, new Date("2026-06-15T11:00:00Z"));
  await sweepIncoming(home, now);
  expect(await readdir(incoming)).toEqual(["arriving"]);
});
