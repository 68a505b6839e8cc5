import { invalid } from "./invalid";

/** Where the next page starts, as a text that clients hand back unread. */
export const encodePageToken = (offset: number): string => btoa(JSON.stringify({ offset }));

/** Where a page starts; without a token, at the beginning. */
export function decodePageToken(token: string | undefined): number {
  if (token === undefined || token === "") return 0;
  const decoded = decode(token);
  const offset = offsetIn(decoded);
  if (Number.isSafeInteger(offset) && offset > 0) return offset;
  throw invalid(`Invalid page token, parsed value=${decoded}`);
}

function decode(token: string): string {
  try {
    return atob(token);
  } catch {
    throw invalid("Invalid page token, could not base64-decode");
  }
}

function offsetIn(text: string): number {
  try {
    return Number((JSON.parse(text) as { offset?: unknown } | null)?.offset);
  } catch {
    throw invalid(`Invalid page token, decoded value=${text}`);
  }
}
