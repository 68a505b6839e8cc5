import { createSerializer, type inferParserType, parseAsString } from "nuqs/server";
import { type MonitorState, monitorParsers } from "@/lib/client/monitor-state";

/** What the URL of a comparison holds beside the window. */
export const compareParsers = {
  champion: parseAsString,
  challenger: parseAsString,
  /** The column that segments are of, where the model has several. */
  by: parseAsString,
};

type CompareState = inferParserType<typeof compareParsers>;

const { range, from, to, segment, paused } = monitorParsers;
const serialize = createSerializer({ range, from, to, segment, paused, ...compareParsers });

/** The comparison of a model's versions over the window that a page shows. */
export function compareHref(
  name: string,
  state: Pick<MonitorState, "range" | "from" | "to" | "segment" | "paused">,
  sides: Partial<Pick<CompareState, "champion" | "challenger">> = {},
): string {
  return serialize(`/models/${encodeURIComponent(name)}/compare`, {
    range: state.range,
    from: state.from,
    to: state.to,
    segment: state.segment,
    paused: state.paused,
    ...sides,
  });
}
