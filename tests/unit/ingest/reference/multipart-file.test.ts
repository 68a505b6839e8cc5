import { expect, test } from "vitest";
import { readMultipartFile } from "@/lib/ingest/reference/body/multipart-file";

async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, "latin1");
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(text: string, size: number) {
  const { fileName, contentType, chunks } = await readMultipartFile(pieces(text, size), "B");
  const content: Buffer[] = [];
  for await (const chunk of chunks) content.push(chunk);
  return { fileName, contentType, content: Buffer.concat(content).toString("latin1") };
}

const part = (headers: string, content: string) => `--B\r\n${headers}\r\n\r\n${content}\r\n`;
const note = part('Content-Disposition: form-data; name="note"', "--B is not alone\r\n-B");
const content = "a\r\n--\r\n-B\r\r\n\u00ff\r\n";
const file = part(
  'Content-Disposition: form-data; name="file"; filename="r.csv"\r\nContent-Type: text/csv',
  content,
);

test("the file of a form is streamed out of it, whatever stands around it and however it comes in pieces", async () => {
  for (const body of [`${file}--B--\r\n`, `preamble\r\n${note}${file}${note}--B--\r\n`]) {
    for (const size of [1, 2, 5, 1000]) {
      expect(await read(body, size)).toEqual({ fileName: "r.csv", contentType: "text/csv", content });
    }
  }
});

test("an empty file is empty", async () => {
  const empty = part('Content-Disposition: form-data; name="file"; filename="r.csv"', "");
  expect((await read(`${empty}--B--`, 3)).content).toBe("");
});

test.each<[string, string]>([
  ["no field named file", `${note}--B--\r\n`],
  ["no last boundary", file],
  ["the end of it within its headers", "--B\r\nContent-Disposition: form-data"],
])("a form with %s is refused", async (_, body) => {
  await expect(read(body, 7)).rejects.toThrow("multipart body is broken");
});
