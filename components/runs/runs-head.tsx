"use client";

import { GitCompareArrows } from "lucide-react";
import { Button } from "@/components/controls/button";
import { buttonStyle } from "@/components/controls/button-style";
import { SearchSelect } from "@/components/controls/search-select";
import { PageHead } from "@/components/head/page-head";
import { Icon } from "@/components/icons/icon";
import { LiveMark } from "@/components/shell/live-mark";
import { PageLink } from "@/components/shell/page-link";
import { Skeleton } from "@/components/skeleton/skeleton";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { runListVerdict } from "@/lib/charts/run-words";
import type { RunListAnswer } from "@/lib/contracts/runs";
import { ColumnMenu } from "./column-menu";
import { FilterBox } from "./filter-box";
import { compareHref } from "./runs-state";
import { useExperiments } from "./use-experiments";
import { useRunsState } from "./use-runs-state";

const every = "every";

interface RunsHeadProps {
  readonly answer: RunListAnswer | undefined;
  /** The filter is not understood. */
  readonly refused: boolean;
  /** There is nothing yet that could be narrowed. */
  readonly bare: boolean;
}

const refusal = {
  level: "critical",
  headline: "No runs are shown.",
  detail: "The filter is not understood.",
} as const;

export function RunsHead({ answer, refused, bare }: RunsHeadProps) {
  const { state } = useRunsState();
  return (
    <PageHead
      title={
        <>
          <h1 className="text-page max-phone:order-1 max-phone:basis-full font-semibold tracking-[-0.01em]">
            Runs
          </h1>
          {bare ? null : (
            <>
              <ExperimentSelect />
              <FilterBox />
              <ColumnMenu runs={answer?.runs ?? []} />
              <CompareButton />
            </>
          )}
        </>
      }
      verdict={
        <>
          {answer || refused ? (
            <HealthSentence verdict={answer ? runListVerdict(answer, Boolean(state.filter)) : refusal} />
          ) : (
            <Skeleton className="h-5 w-72 max-w-full max-phone:order-4" />
          )}
          <span className="flex-1 max-phone:hidden" />
          <span className="max-phone:order-7">
            <LiveMark>{answer && answer.running > 0 ? "Live, every 3 s" : "Live"}</LiveMark>
          </span>
        </>
      }
    />
  );
}

function ExperimentSelect() {
  const { state, narrow } = useRunsState();
  const { data } = useExperiments();
  const options = (data?.experiments ?? []).map(({ id, name, runs }) => ({
    value: id,
    label: name,
    note: String(runs),
  }));
  const known = options.some(({ value }) => value === state.experiment) || state.experiment === null;
  const named = state.experiment ? { value: state.experiment, label: state.experiment } : null;
  return (
    <SearchSelect
      label="Experiment"
      value={state.experiment ?? every}
      onChange={(value) => narrow({ experiment: value === every ? null : value })}
      groups={[
        {
          options: [
            { value: every, label: "Every experiment" },
            ...options,
            ...(known || !named ? [] : [named]),
          ],
        },
      ]}
    />
  );
}

/** Leads to the comparison once a run is marked. */
function CompareButton() {
  const { state, write } = useRunsState();
  const count = state.selected.length;
  const words = (
    <>
      <Icon of={GitCompareArrows} small />
      Compare{count > 0 ? ` ${count}` : ""}
    </>
  );
  return (
    <span className="flex items-center gap-2 max-phone:order-6">
      {count > 0 ? (
        <PageLink href={compareHref(state.selected)} className={buttonStyle("primary")}>
          {words}
        </PageLink>
      ) : (
        <Button disabled title="Mark runs with x or their boxes first">
          {words}
        </Button>
      )}
      {count > 0 ? (
        <Button look="bare" onClick={() => void write({ selected: null }, { history: "replace" })}>
          Clear
        </Button>
      ) : null}
    </span>
  );
}
