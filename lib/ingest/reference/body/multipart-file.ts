import { brokenFile } from "./broken-file";

export interface MultipartFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly chunks: AsyncIterable<Buffer>;
}

const headerLimit = 16 * 1024;
const separator = Buffer.from("\r\n\r\n");
const broken = (reason: string) => brokenFile("multipart body", "its parts", reason);

/** The `file` field of a multipart/form-data body, streamed: what comes before and after it is skipped. */
export async function readMultipartFile(
  body: AsyncIterable<Buffer>,
  boundary: string,
): Promise<MultipartFile> {
  const parts = new PartReader(body, Buffer.from(`\r\n--${boundary}`));
  while (await parts.skipToPart()) {
    const headers = await parts.readHeaders();
    const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? "";
    if (!/;\s*name="?file"?\s*(;|$)/i.test(disposition)) continue;
    return {
      fileName: /;\s*filename="?([^";]*)"?/i.exec(disposition)?.[1] ?? "",
      contentType: /^content-type:\s*([^\r\n]*)$/im.exec(headers)?.[1] ?? "",
      chunks: parts.content(),
    };
  }
  throw broken("there is no field named file");
}

class PartReader {
  private readonly source: AsyncIterator<Buffer>;
  // The first boundary of a body has no line break before it.
  private buffer: Buffer = Buffer.from("\r\n");

  constructor(
    body: AsyncIterable<Buffer>,
    private readonly boundary: Buffer,
  ) {
    this.source = body[Symbol.asyncIterator]();
  }

  /** Moves behind the next boundary; false when it was the last. */
  async skipToPart(): Promise<boolean> {
    for await (const _ of this.content());
    while (this.buffer.length < 2) if (!(await this.more())) throw broken("it ends too early");
    return this.buffer.toString("latin1", 0, 2) !== "--";
  }

  async readHeaders(): Promise<string> {
    for (;;) {
      const end = this.buffer.indexOf(separator);
      if (end >= 0) {
        const headers = this.buffer.toString("utf8", 0, end);
        this.buffer = this.buffer.subarray(end + separator.length);
        return headers;
      }
      if (this.buffer.length > headerLimit) throw broken("the headers of a part are too long");
      if (!(await this.more())) throw broken("it ends in the headers of a part");
    }
  }

  /** The bytes up to the next boundary, which is taken off. */
  async *content(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.buffer.indexOf(this.boundary);
      if (end >= 0) {
        if (end > 0) yield this.buffer.subarray(0, end);
        this.buffer = this.buffer.subarray(end + this.boundary.length);
        return;
      }
      const safe = this.buffer.length - this.boundary.length;
      if (safe > 0) {
        yield this.buffer.subarray(0, safe);
        this.buffer = this.buffer.subarray(safe);
      }
      if (!(await this.more())) throw broken("it ends before its last boundary");
    }
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.source.next();
    if (done) return false;
    this.buffer = this.buffer.length > 0 ? Buffer.concat([this.buffer, value]) : value;
    return true;
  }
}
