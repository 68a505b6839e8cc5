import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, open as openFile, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diskStore } from "@/lib/artifacts/disk-store";
import { tokenHeader } from "@/lib/artifacts/disk-uploads";
import type { OpenedUpload, SentPart } from "@/lib/artifacts/part-uploads";
import { sweepIncoming } from "@/lib/artifacts/sweep-incoming";

const home = await mkdtemp(join(tmpdir(), "plumbline-uploads-"));
const incoming = join(home, "artifacts-incoming");
const { uploads, get, put } = diskStore(home);
// Another process of the same server.
const { uploads: others } = diskStore(home);
afterAll(() => rm(home, { recursive: true, force: true }));

const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const bodyOf = (text: string) => new Blob([text]).stream() as ReadableStream<Uint8Array>;
const textOf = async (path: string) => {
  const found = await get(path);
  return found && new Response(found.body).text();
};
const addressOf = (id: string, number: number) => `http://here/${id}/${number}`;
const open = (path: string, parts: number) => uploads.open(path, { parts, now, addressOf });
const send = ({ id, parts }: OpenedUpload, number: number, text: string, other: Partial<SentPart> = {}) => {
  const token = parts[number - 1]?.headers[tokenHeader] ?? "";
  const part = { id, number, token, body: bodyOf(text), size: text.length, now, ...other };
  return uploads.receive?.(part) as Promise<string>;
};
const folderOf = ({ id }: OpenedUpload) => join(incoming, `upload-${id}`);
const partsOf = async (upload: OpenedUpload) =>
  (await readdir(folderOf(upload))).filter((name) => name.startsWith("part-"));

test("parts become the file in the order of their numbers, whichever process is asked", async () => {
  const upload = await open("0/run/big.bin", 3);
  expect(upload.parts.map(({ url }) => url)).toEqual([1, 2, 3].map((part) => addressOf(upload.id, part)));
  const third = await send(upload, 3, "c");
  const [first, second] = await Promise.all([send(upload, 1, "aaa"), send(upload, 2, "bb")]);
  expect(await get("0/run/big.bin")).toBeNull();
  await others.complete("0/run/big.bin", upload.id, [`"${first}"`, `W/"${second}"`, third]);
  expect(await textOf("0/run/big.bin")).toBe("aaabbc");
  expect(await partsOf(upload)).toEqual([]);
});

test("a part that is sent again replaces itself", async () => {
  const upload = await open("again", 1);
  await send(upload, 1, "old");
  const etag = await send(upload, 1, "new");
  await uploads.complete("again", upload.id, [etag]);
  expect(await textOf("again")).toBe("new");
});

test("an upload that is completed twice, one call after the other or both at once, is completed once", async () => {
  const upload = await open("twice", 1);
  const etags = [await send(upload, 1, "x")];
  const complete = (by: typeof uploads) => by.complete("twice", upload.id, etags);
  await Promise.all([complete(uploads), complete(uploads), complete(others)]);
  await put("twice", bodyOf("written since"), null);
  await complete(others);
  expect(await textOf("twice")).toBe("written since");
  await expect(uploads.complete("twice", upload.id, ["0"])).rejects.toThrow("with other parts");
  await expect(uploads.abort("twice", upload.id)).rejects.toThrow("no such upload");
  expect((await readdir(incoming)).filter((name) => !name.startsWith("upload-"))).toEqual([]);
});

test("parts that are missing, too few or others than sent change nothing, and may still be sent", async () => {
  await put("kept", bodyOf("before"), null);
  const upload = await open("kept", 2);
  const first = await send(upload, 1, "1");
  const complete = (...etags: string[]) => uploads.complete("kept", upload.id, etags);
  await expect(complete(first, first)).rejects.toThrow("Part 2 of 2 has not been uploaded.");
  await expect(complete(first)).rejects.toThrow("2 parts were announced, and 1 are to be put together.");
  const second = await send(upload, 2, "2");
  await expect(complete(second, first)).rejects.toThrow(`Part 1 is not the one with the ETag ${second}.`);
  expect(await textOf("kept")).toBe("before");
  expect((await readdir(incoming)).filter((name) => !name.startsWith("upload-"))).toEqual([]);
  await complete(first, second);
  expect(await textOf("kept")).toBe("12");
});

test("a part that breaks off or is cut short is not there", async () => {
  const upload = await open("broken", 1);
  const dead = new ReadableStream<Uint8Array>({ pull: (line) => line.error(new Error("dead")) });
  await expect(send(upload, 1, "", { body: dead, size: null })).rejects.toThrow("broke off after 0 bytes");
  await expect(send(upload, 1, "abc", { size: 5 })).rejects.toThrow("3 of 5 bytes");
  expect(await partsOf(upload)).toEqual([]);
});

test("a token lets its bearer send its own part of its own upload, for three hours", async () => {
  const [upload, other] = [await open("tokens", 2), await open("tokens", 2)];
  const token = (of: OpenedUpload, number: number) => of.parts[number - 1]?.headers[tokenHeader] ?? "";
  const refused = (sent: Partial<SentPart>) =>
    expect(send(upload, 1, "x", sent)).rejects.toMatchObject({ code: "PERMISSION_DENIED" });
  await refused({ token: "" });
  await refused({ token: token(upload, 2) });
  await refused({ token: token(other, 1) });
  await refused({ number: 3 });
  await refused({ now: later(3) });
  for (const id of ["0".repeat(48), "..", "../upload", ""]) await refused({ id });
  expect(await partsOf(upload)).toEqual([]);
  expect(await send(upload, 1, "x", { now: later(2.9) })).toMatch(/^[0-9a-f]{64}$/);
});

test("what is aborted is gone, takes no more parts and is not completed; once more is the same", async () => {
  const upload = await open("aborted", 1);
  const etag = await send(upload, 1, "x");
  await uploads.abort("aborted", upload.id);
  await uploads.abort("aborted", upload.id);
  expect(await partsOf(upload)).toEqual([]);
  await expect(send(upload, 1, "x")).rejects.toMatchObject({ code: "RESOURCE_DOES_NOT_EXIST" });
  await expect(uploads.complete("aborted", upload.id, [etag])).rejects.toThrow("no such upload");
  expect(await get("aborted")).toBeNull();
});

test("a part that was on its way when its upload was aborted does not stay", async () => {
  const upload = await open("late", 1);
  async function* slow() {
    yield new Uint8Array(3);
    await uploads.abort("late", upload.id);
  }
  await expect(send(upload, 1, "abc", { body: slow() })).rejects.toThrow("no such upload");
  expect(await partsOf(upload)).toEqual([]);
});

test("calls that complete the same are one, and what is aborted under them becomes no file", async () => {
  const upload = await open("slow", 2);
  await send(upload, 2, "two");
  // A part that is read for as long as this test wants.
  const slow = join(folderOf(upload), "part-1");
  execFileSync("mkfifo", [slow]);
  const etags = ["one", "two"].map((text) => createHash("sha256").update(text).digest("hex"));
  const calls = [1, 2].map(() => uploads.complete("slow", upload.id, etags));
  const outcome = Promise.allSettled(calls);
  const pipe = await openFile(slow, "w");
  expect((await readdir(incoming)).filter((name) => !name.startsWith("upload-"))).toHaveLength(1);
  await others.abort("slow", upload.id);
  await pipe.writeFile("one");
  await pipe.close();
  const reason = { message: "There is no such upload here." };
  expect(await outcome).toMatchObject([{ reason }, { reason }]);
  expect(await get("slow")).toBeNull();
  expect((await readdir(incoming)).filter((name) => !name.startsWith("upload-"))).toEqual([]);
});

test("an upload is known by its own id and its own path", async () => {
  const upload = await open("0/run-1/model.bin", 1);
  const etag = await send(upload, 1, "x");
  for (const [path, id] of [
    ["0/run-2/model.bin", upload.id],
    ["0/run-1/model.bin", "0".repeat(48)],
    ["0/run-1/model.bin", `../artifacts-incoming/upload-${upload.id}`],
  ] as const) {
    const unknown = { code: "RESOURCE_DOES_NOT_EXIST", message: "There is no such upload here." };
    await expect(uploads.complete(path, id, [etag])).rejects.toMatchObject(unknown);
    await expect(uploads.abort(path, id)).rejects.toMatchObject(unknown);
  }
  expect(await partsOf(upload)).toEqual(["part-1"]);
});

test("a path that a folder has is refused when the parts are to be put there", async () => {
  await put("folder/inner", bodyOf("x"), null);
  const upload = await open("folder", 1);
  const etag = await send(upload, 1, "x");
  await expect(uploads.complete("folder", upload.id, [etag])).rejects.toThrow("Invalid path");
  expect(await textOf("folder/inner")).toBe("x");
});

test("only this server's own account reads what tokens are made with", async () => {
  const upload = await open("secret", 1);
  const description = await readFile(join(folderOf(upload), "upload.json"), "utf8");
  expect(description).not.toContain(upload.parts[0]?.headers[tokenHeader]);
  const { mode } = await stat(folderOf(upload));
  expect(mode & 0o077).toBe(0);
});

test("an upload that nobody ended is swept after a day without a part, and at the next opening", async () => {
  const [left, arriving] = [await open("left", 1), await open("arriving", 1)];
  await send(left, 1, "x");
  await utimes(folderOf(left), now, later(-25));
  await sweepIncoming(home, now);
  await expect(readdir(folderOf(left))).rejects.toThrow("ENOENT");
  await utimes(folderOf(arriving), now, later(-25));
  await writeFile(join(incoming, "half"), "half");
  await open("next", 1);
  await expect.poll(() => readdir(incoming)).not.toContain(`upload-${arriving.id}`);
  expect(await readdir(incoming)).toContain("half");
});
