import { parseJson } from "@/lib/ingest/parse-json";
import { batchRows, type RawRow, type RowBatch } from "../raw-row";
import { brokenFile } from "./broken-file";
import { objectRow } from "./flat-row";
import { type JsonElement, JsonElements } from "./json-elements";

/** An array of rows, or an object with one under `rows`. */
export async function* jsonRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<RowBatch> {
  const elements = new JsonElements();
  let batch: (RawRow | null)[] = [];
  for await (const chunk of chunks) {
    for (const element of elements.push(chunk)) {
      batch.push(parseElement(element));
      if (batch.length === batchRows) {
        yield batch;
        batch = [];
      }
    }
  }
  elements.end();
  yield batch;
}

function parseElement({ text, line }: JsonElement): RawRow | null {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw brokenFile("JSON", `line ${line}`, (error as Error).message);
  }
  return objectRow(value);
}
