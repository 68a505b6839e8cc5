import { AppError } from "@/lib/errors";
import type { SegmentIds } from "@/lib/ingest/segment-values";
import type { ModelRecord } from "@/lib/registry/model-record";

/** The id of a slice that is written COLUMN:VALUE, or an `unknown_segment` error. */
export function segmentIdOf(
  model: Pick<ModelRecord, "name" | "segments">,
  ids: SegmentIds,
  segment: string,
): number {
  const cut = segment.indexOf(":");
  const [column, value] = [segment.slice(0, cut), segment.slice(cut + 1)];
  const id = ids.get(column)?.get(value);
  if (id !== undefined) return id;
  const declared = model.segments.some((definition) => definition.column === column);
  const reason = declared
    ? `${column} has no kept value ${value}`
    : `${model.name} is not sliced by ${column}`;
  throw new AppError("unknown_segment", `${reason}.`, [{ name: "segment", reason }]);
}
