import "server-only";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import aws4 from "aws4";
import type { ArtifactBody } from "./artifact-store";

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface S3Call {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: { readonly stream: ArtifactBody; readonly size: number };
}

/** Sends one signed request, and answers with what came back, whatever its status, unread. */
export async function callS3(
  settings: S3Settings,
  { method, key, query, body }: S3Call,
): Promise<IncomingMessage> {
  const base = new URL(settings.endpoint);
  const { host, path, headers } = aws4.sign(
    {
      method,
      host: base.host,
      path: pathOf(base, settings.bucket, key, query),
      service: "s3",
      region: settings.region,
      // The body is signed by nobody: it passes through, and is never held as a whole.
      headers: {
        "X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD",
        ...(body ? { "Content-Length": body.size } : {}),
      },
    },
    settings,
  );
  const send = base.protocol === "https:" ? httpsRequest : httpRequest;
  const { hostname, port } = base;
  const outgoing = send({ method, hostname, port, path, headers: { ...headers, Host: host } });
  const answered = new Promise<IncomingMessage>((settle, fail) => {
    outgoing.once("response", settle);
    outgoing.once("error", fail);
  });
  if (body?.stream) await Promise.all([pipeline(body.stream, outgoing), answered]);
  else outgoing.end();
  return answered;
}

/** An address that is signed itself: whoever has it may send this one request until it expires, and needs no key. */
export function presignS3(
  settings: S3Settings,
  { method, key, query }: Pick<S3Call, "method" | "key" | "query">,
  { expiresMs, now }: { readonly expiresMs: number; readonly now: Date },
): string {
  const base = new URL(settings.endpoint);
  const signed = {
    ...query,
    "X-Amz-Date": now.toISOString().replace(/[-:]|\.\d{3}/g, ""),
    "X-Amz-Expires": String(Math.floor(expiresMs / 1000)),
  };
  const { path } = aws4.sign(
    {
      method,
      host: base.host,
      path: pathOf(base, settings.bucket, key, signed),
      service: "s3",
      region: settings.region,
      signQuery: true,
    },
    settings,
  );
  return `${base.origin}${path}`;
}

function pathOf(base: URL, bucket: string, key: string, query: S3Call["query"] = {}): string {
  const path = [bucket, ...(key ? key.split("/") : [])].map(encoded).join("/");
  const search = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  const place = `${base.pathname.replace(/\/$/, "")}/${path}`;
  return search.length > 0 ? `${place}?${search.sort().join("&")}` : place;
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
