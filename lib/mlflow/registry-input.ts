import type { VersionKey } from "@/lib/registry/registered/get-version";
import type { Tag } from "@/lib/registry/registered/registered-model";
import type { Search } from "@/lib/registry/registered/search-page";
import { versionNumber } from "@/lib/registry/registered/version-number";
import type { Input } from "./input";

export const readName = (input: Input): string => input.text("name", { required: true });

export function readVersionKey(input: Input): VersionKey {
  const name = readName(input);
  return { name, number: versionNumber(name, input.text("version", { required: true })) };
}

export const readTag = (input: Input): Tag => ({
  key: input.text("key", { required: true }),
  value: input.text("value"),
});

export const readTags = (input: Input): Tag[] => input.list("tags").map(readTag);

export const readDescription = (input: Input): string | null => input.optionalText("description") ?? null;

export const readSearch = (
  input: Input,
  pages: { readonly fallback: number; readonly maximum: number },
): Search => ({
  filter: input.text("filter"),
  orderBy: input.texts("order_by"),
  maximum: input.pageSize("max_results", pages),
  pageToken: input.optionalText("page_token"),
});
