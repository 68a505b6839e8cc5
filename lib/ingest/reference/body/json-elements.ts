import { brokenFile } from "./broken-file";

const code = {
  newline: 10,
  quote: 34,
  comma: 44,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
} as const;

const elementLimit = 16 * 1024 * 1024;
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);

export interface JsonElement {
  readonly text: string;
  readonly line: number;
}

/**
 * Cuts the elements of a JSON array, or of the array under `rows` in an object, out of a stream: only one of
 * them is held at a time.
 */
export class JsonElements {
  private buffer: Buffer = Buffer.alloc(0);
  private scanned = 0;
  private depth = 0;
  private rowsDepth = -1;
  private finished = false;
  private inString = false;
  private escaped = false;
  private stringStart = 0;
  private lastString = "";
  private elementStart = -1;
  private afterComma = false;
  private elementLine = 1;
  private line = 1;

  push(chunk: Buffer): JsonElement[] {
    this.compact(chunk);
    const elements: JsonElement[] = [];
    for (; this.scanned < this.buffer.length; this.scanned++) {
      const byte = this.buffer[this.scanned]!;
      if (byte === code.newline) this.line++;
      if (this.inString) this.scanString(byte);
      else if (!isSpace(byte)) this.scanToken(byte, elements);
    }
    if (this.buffer.length - Math.max(0, this.elementStart) > elementLimit) {
      throw this.broken("a row is longer than 16 MiB");
    }
    return elements;
  }

  end(): void {
    if (this.depth > 0 || this.inString) throw this.broken("it ends before its array does");
    if (this.rowsDepth < 0) {
      throw this.broken(
        "it has neither an array of rows nor an object with `rows`; send one row a line as application/x-ndjson",
      );
    }
  }

  private scanString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === code.backslash) this.escaped = true;
    else if (byte === code.quote) {
      this.inString = false;
      if (this.rowsDepth < 0)
        this.lastString = this.buffer.toString("utf8", this.stringStart + 1, this.scanned);
    }
  }

  private scanToken(byte: number, elements: JsonElement[]): void {
    if (this.finished && this.depth === 0) throw this.broken("there is something after its end");
    if (this.depth === 0 && byte !== code.openBracket && byte !== code.openBrace) {
      throw this.broken("it must start with [ or {");
    }
    const inRows = this.depth === this.rowsDepth && !this.finished;
    if (inRows && this.elementStart < 0 && byte !== code.comma && byte !== code.closeBracket) {
      this.elementStart = this.scanned;
      this.elementLine = this.line;
    }
    if (byte === code.quote) {
      this.inString = true;
      this.stringStart = this.scanned;
    } else if (byte === code.openBracket || byte === code.openBrace) this.open(byte);
    else if (byte === code.closeBracket || byte === code.closeBrace) this.close(byte, inRows, elements);
    else if (byte === code.comma && inRows) this.cut(elements);
  }

  private open(byte: number): void {
    const isRows =
      byte === code.openBracket &&
      this.rowsDepth < 0 &&
      (this.depth === 0 || (this.depth === 1 && this.lastString === "rows"));
    this.depth++;
    if (isRows) this.rowsDepth = this.depth;
  }

  private close(byte: number, inRows: boolean, elements: JsonElement[]): void {
    if (inRows) {
      if (byte !== code.closeBracket) throw this.broken("a brace closes the array of rows");
      if (this.elementStart >= 0 || this.afterComma) this.cut(elements);
      this.finished = true;
    }
    this.depth--;
    if (this.depth < 0) throw this.broken("a bracket closes what was never opened");
  }

  private cut(elements: JsonElement[]): void {
    if (this.elementStart < 0) throw this.broken("a row is missing beside a comma");
    elements.push({
      text: this.buffer.toString("utf8", this.elementStart, this.scanned),
      line: this.elementLine,
    });
    this.elementStart = -1;
    this.afterComma = this.buffer[this.scanned] === code.comma;
  }

  /** Drops what has been cut, keeping the element or the name that is under way. */
  private compact(chunk: Buffer): void {
    const underWay =
      this.elementStart >= 0 ? this.elementStart : this.inString ? this.stringStart : this.scanned;
    this.buffer = Buffer.concat([this.buffer.subarray(underWay), chunk]);
    this.scanned -= underWay;
    this.stringStart -= underWay;
    if (this.elementStart >= 0) this.elementStart -= underWay;
  }

  private broken(reason: string) {
    return brokenFile("JSON", `line ${this.line}`, reason);
  }
}
