import { createSerializer, parseAsArrayOf, parseAsInteger, parseAsString } from "nuqs/server";
import type { Search } from "@/lib/client/fetch-api";

/** What the URL of the list of runs holds. */
export const runsParsers = {
  experiment: parseAsString,
  filter: parseAsString,
  order: parseAsString.withDefault("start_time DESC"),
  page: parseAsInteger.withDefault(1),
  /** The params and metrics that are shown; chosen for the page when absent. */
  columns: parseAsArrayOf(parseAsString),
  /** Runs that are marked for a comparison. */
  selected: parseAsArrayOf(parseAsString).withDefault([]),
};

export interface RunsState {
  readonly experiment: string | null;
  readonly filter: string | null;
  readonly order: string;
  readonly page: number;
  readonly columns: readonly string[] | null;
  readonly selected: readonly string[];
}

/** The state as the API takes it. */
export const runsSearch = ({ experiment, filter, order, page }: RunsState): Search => ({
  experiment,
  filter,
  order,
  page: page > 1 ? String(page) : null,
});

const serialize = createSerializer({ runs: parseAsArrayOf(parseAsString) });

export const runHref = (id: string) => `/runs/${encodeURIComponent(id)}`;

export const compareHref = (ids: readonly string[]) => serialize("/runs/compare", { runs: [...ids] });

export const experimentHref = (id: string) => `/runs?${new URLSearchParams({ experiment: id })}`;
