import "server-only";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { MlflowError } from "@/lib/errors/mlflow-error";
import type { ArtifactStore } from "./artifact-store";
import { entriesOf, parseListing, type S3Listing } from "./s3-listing";
import { callS3, type S3Call, type S3Settings } from "./s3-request";
import { s3Uploads } from "./s3-uploads";

/** Artifacts as objects of a bucket. What passes through is never held as a whole. */
export function s3Store(settings: S3Settings): ArtifactStore {
  const call = async (wanted: S3Call, expected: readonly number[]): Promise<IncomingMessage> => {
    const answer = await callS3(settings, wanted);
    if (expected.includes(answer.statusCode ?? 0)) return answer;
    throw new Error(
      `${wanted.method} ${wanted.key}: the S3 store says ${answer.statusCode} ${await text(answer)}`,
    );
  };
  const listings = async (prefix: string, delimiter: string): Promise<S3Listing[]> => {
    const pages: S3Listing[] = [];
    for (let from: string | null = ""; from !== null; from = pages.at(-1)?.next ?? null) {
      const query = {
        "list-type": "2",
        "encoding-type": "url",
        prefix,
        ...(delimiter ? { delimiter } : {}),
        ...(from ? { "continuation-token": from } : {}),
      };
      pages.push(parseListing(await text(await call({ method: "GET", key: "", query }, [200]))));
    }
    return pages;
  };
  const removeObject = async (key: string) => {
    (await call({ method: "DELETE", key }, [200, 204, 404])).resume();
  };
  return {
    put: async (path, body, size) => {
      if (size === null) throw lengthMissing();
      (await call({ method: "PUT", key: path, body: { stream: body, size } }, [200])).resume();
    },
    get: async (path) => {
      const answer = await call({ method: "GET", key: path }, [200, 404]);
      if (answer.statusCode === 404) {
        answer.resume();
        return null;
      }
      const body = Readable.toWeb(answer) as ReadableStream<Uint8Array>;
      return { body, size: Number(answer.headers["content-length"]) };
    },
    list: async (path) => {
      const prefix = path === "" ? "" : `${path}/`;
      return entriesOf(await listings(prefix, "/"), prefix);
    },
    remove: async (path) => {
      await removeObject(path);
      const within = (await listings(`${path}/`, "")).flatMap(({ files }) => files);
      for (const { key } of within) await removeObject(key);
    },
    uploads: s3Uploads(settings),
  };
}

const lengthMissing = () =>
  new MlflowError("BAD_REQUEST", "The S3 store must know how long a file is: send it with a Content-Length.");
