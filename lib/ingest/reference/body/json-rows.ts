import { parseJson } from "@/lib/ingest/parse-json";
import { batchRows, type RawRow, type RowBatch } from "../raw-row";
import { brokenFile } from "./broken-file";
import { type JsonElement, JsonElements } from "./json-elements";
import { objectRowReader } from "./object-row";

/** An array of rows, or an object with one under `rows`. */
export async function* jsonRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<RowBatch> {
  const elements = new JsonElements();
  const read = objectRowReader();
  let batch: (RawRow | null)[] = [];
  for await (const chunk of chunks) {
    for (const element of elements.push(chunk)) {
      batch.push(read(parseElement(element)));
      if (batch.length === batchRows) {
        yield batch;
        batch = [];
      }
    }
  }
  elements.end();
  yield batch;
}

function parseElement({ text, line }: JsonElement): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw brokenFile("JSON", `line ${line}`, (error as Error).message);
  }
}
