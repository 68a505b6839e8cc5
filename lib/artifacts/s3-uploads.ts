import "server-only";
import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { MlflowError } from "@/lib/errors/mlflow-error";
import {
  noSuchUpload,
  type OpenedUpload,
  type Opening,
  type PartUploads,
  partsTakenMs,
  requireParts,
  wrongParts,
} from "./part-uploads";
import { callS3, presignS3, type S3Call, type S3Settings } from "./s3-request";
import { escaped, textIn } from "./s3-xml";

/** Uploads whose parts go to the bucket itself, past this server. */
export function s3Uploads(settings: S3Settings): PartUploads {
  const call = async (wanted: S3Call): Promise<string> => {
    const answer = await callS3(settings, wanted);
    const xml = await text(answer);
    // Putting parts together may fail after the status of 200 was sent.
    if ((answer.statusCode ?? 500) < 300 && !/<Error>/.test(xml)) return xml;
    throw refusal(textIn(xml, "Code"), `${wanted.method} ${wanted.key}: ${answer.statusCode} ${xml}`);
  };

  async function open(path: string, { parts, now }: Opening): Promise<OpenedUpload> {
    const uploadId = textIn(await call({ method: "POST", key: path, query: { uploads: "" } }), "UploadId");
    if (!uploadId) throw new Error(`POST ${path}: the S3 store named no upload`);
    const address = (number: number) => {
      const query = { partNumber: String(number), uploadId };
      return presignS3(settings, { method: "PUT", key: path, query }, { expiresMs: partsTakenMs, now });
    };
    return {
      id: `${parts}.${uploadId}`,
      parts: Array.from({ length: parts }, (_, index) => ({ url: address(index + 1), headers: {} })),
    };
  }

  async function isThere(path: string, etags: readonly string[]): Promise<boolean> {
    const answer = await callS3(settings, { method: "HEAD", key: path });
    answer.resume();
    return answer.statusCode === 200 && unquoted(answer.headers.etag ?? "") === etagOfWhole(etags);
  }

  return {
    open,
    receive: null,
    complete: async (path, id, etags) => {
      const { uploadId, parts } = readId(id);
      requireParts(etags.length, parts);
      const query = { uploadId };
      try {
        await call({ method: "POST", key: path, query, body: bodyOf(listOf(etags)) });
      } catch (error) {
        // The store forgets an upload when it is complete: what is asked once more is told by what is there.
        const isForgotten = error instanceof MlflowError && error.code === "RESOURCE_DOES_NOT_EXIST";
        if (!isForgotten || !(await isThere(path, etags))) throw error;
      }
    },
    abort: async (path, id) => {
      await call({ method: "DELETE", key: path, query: { uploadId: readId(id).uploadId } });
    },
  };
}

/** The number of parts goes with the id, for the store would put together as many as it is told. */
function readId(id: string): { readonly parts: number; readonly uploadId: string } {
  const [, parts, uploadId] = id.match(/^(\d{1,5})\.(.+)$/s) ?? [];
  if (!parts || !uploadId) throw noSuchUpload();
  return { parts: Number(parts), uploadId };
}

const listOf = (etags: readonly string[]) => {
  const parts = etags.map(
    (etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${escaped(etag)}</ETag></Part>`,
  );
  return `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
};

const bodyOf = (xml: string) => {
  const bytes = Buffer.from(xml);
  return { stream: one(bytes), size: bytes.length };
};

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const unquoted = (etag: string) => etag.replaceAll('"', "");

/** How S3 names what was put together: by the sums of its parts, and how many they were. */
function etagOfWhole(etags: readonly string[]): string {
  const sums = etags.map((etag) => Buffer.from(unquoted(etag), "hex"));
  return `${createHash("md5").update(Buffer.concat(sums)).digest("hex")}-${etags.length}`;
}

const callersFault = new Set(["InvalidPart", "InvalidPartOrder", "EntityTooSmall", "MalformedXML"]);

function refusal(code: string | null, said: string): Error {
  if (code === "NoSuchUpload") return noSuchUpload();
  if (code !== null && callersFault.has(code)) return wrongParts(`The S3 store refused the parts: ${code}.`);
  return new Error(`the S3 store says ${said}`);
}
