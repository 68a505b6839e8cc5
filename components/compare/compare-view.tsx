"use client";

import { buttonStyle } from "@/components/controls/button-style";
import { DemonstrationBar } from "@/components/demonstration/demonstration-bar";
import { AddressGate } from "@/components/head/address-gate";
import { Crumb } from "@/components/head/crumb";
import { NoModel } from "@/components/head/no-model";
import { PageLink } from "@/components/shell/page-link";
import { PageProblem } from "@/components/shell/page-problem";
import { Skeleton } from "@/components/skeleton/skeleton";
import { StateIcon } from "@/components/verdict/state-icon";
import { ApiError } from "@/lib/client/api-error";
import { useModel } from "@/lib/client/use-model";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { CompareAnswer } from "@/lib/contracts/compare";
import type { ModelDetail } from "@/lib/contracts/model";
import { CompareHead } from "./compare-head";
import { ComparePanels } from "./compare-panels";
import { compareHref } from "./compare-state";
import { DriftTable } from "./drift-table";
import { EntriesTable } from "./entries-table";
import { MetricTable } from "./metric-table";
import { OpenAlerts } from "./open-alerts";
import { OpenRequest } from "./open-request";
import { SegmentTable } from "./segment-table";
import { ShadowCommand, TooFewPairs } from "./shadow-steps";
import { SideBlocks } from "./side-blocks";
import { useComparison } from "./use-comparison";

/** Champion left, challenger right, over the same rows. */
export function CompareView({ name }: { name: string }) {
  const model = useModel(name);
  const query = useComparison(name);
  const { data: answer, error } = query;
  if (model.error instanceof ApiError && model.error.code === "unknown_model") return <NoModel name={name} />;
  if (!model.data && model.error)
    return (
      <PageProblem title={`${name} cannot be shown`} error={model.error} retry={() => void model.refetch()} />
    );
  if (model.data && model.data.versions.length < 2) return <OneVersion model={model.data} />;
  if (model.data && !answer && error)
    return <NotCompared model={model.data} error={error} retry={query.refetch} />;
  return (
    <>
      {model.data ? <CompareHead model={model.data} answer={answer} /> : <Skeleton className="m-4 h-12" />}
      <main id="content" className="flex flex-1 flex-col border-b border-line">
        <AddressGate name={name}>
          {model.data && answer ? (
            <Comparison model={model.data} answer={answer} query={query} />
          ) : (
            <Skeleton className="m-4 h-80" />
          )}
        </AddressGate>
      </main>
      <DemonstrationBar model={model.data} />
    </>
  );
}

interface ComparisonProps {
  readonly model: ModelDetail;
  readonly answer: CompareAnswer;
  readonly query: ReturnType<typeof useComparison>;
}

function Comparison({ model, answer, query }: ComparisonProps) {
  const enough = answer.comparison.rows >= answer.comparison.needed;
  return (
    <>
      <OpenRequest model={model.name} challenger={answer.comparison.challenger} />
      {enough ? (
        <>
          <SideBlocks answer={answer} />
          <MetricTable answer={answer} />
          <ComparePanels model={model.name} query={query} />
        </>
      ) : (
        <TooFewPairs model={model} answer={answer} />
      )}
      <div className="grid grid-cols-1 gap-px border-b border-line bg-line tablet:grid-cols-2">
        <div className="min-w-0 bg-bg">
          {enough ? <SegmentTable answer={answer} /> : null}
          <OpenAlerts answer={answer} />
        </div>
        <div className="min-w-0 bg-bg">
          <DriftTable answer={answer} />
          <EntriesTable title="Params that differ" what="param" compared={answer.params} answer={answer} />
          <EntriesTable
            title="Signature, what differs"
            what="input or output"
            compared={answer.signature}
            answer={answer}
          />
        </div>
      </div>
    </>
  );
}

function OneVersion({ model }: { model: ModelDetail }) {
  const { href } = useMonitorState();
  const { name, versions } = model;
  const [only] = versions;
  return (
    <main id="content" className="max-w-4xl flex-1 p-6 max-phone:px-4">
      <Crumb href={href(`/models/${encodeURIComponent(name)}`)}>{name}</Crumb>
      <h1 className="mt-1 flex items-start gap-2 text-page font-semibold">
        <StateIcon level="undecided" className="mt-1.5" />
        {only ? `Version ${only.name} has no challenger yet` : "No version has predicted yet"}
      </h1>
      <ShadowCommand model={model} version={only?.name === "2" ? "3" : "2"} />
    </main>
  );
}

interface NotComparedProps {
  readonly model: ModelDetail;
  readonly error: Error;
  readonly retry: () => unknown;
}

/** An address whose versions are not there leads on to those that are. */
function NotCompared({ model, error, retry }: NotComparedProps) {
  const { state } = useMonitorState();
  const known = error instanceof ApiError && !error.transient;
  if (!known)
    return (
      <PageProblem title="These versions could not be compared" error={error} retry={() => void retry()} />
    );
  return (
    <main id="content" className="max-w-prose flex-1 p-6 max-phone:px-4" role="alert">
      <h1 className="flex items-start gap-2 text-page font-semibold">
        <StateIcon level="warning" className="mt-1.5" />
        These versions cannot be compared
      </h1>
      <p className="mt-2 text-ink-2">
        {error.message} {model.name} has {model.versions.map(({ name }) => name).join(", ")}.
      </p>
      <PageLink href={compareHref(model.name, state)} className={`${buttonStyle()} mt-4`}>
        Compare the serving version with the newest other
      </PageLink>
    </main>
  );
}
