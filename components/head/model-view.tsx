"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { DemonstrationBar } from "@/components/demonstration/demonstration-bar";
import { PageProblem } from "@/components/shell/page-problem";
import { ApiError } from "@/lib/client/api-error";
import { useModel } from "@/lib/client/use-model";
import type { ModelDetail } from "@/lib/contracts/model";
import { AddressGate } from "./address-gate";
import { HeadSkeleton } from "./head-skeleton";
import { ModelHead } from "./model-head";
import { NoModel } from "./no-model";
import { RebuildNotice } from "./rebuild-notice";

const MissingParts = dynamic(() => import("./missing-parts").then((module) => module.MissingParts));
const FuturePanels = dynamic(() =>
  import("@/components/empty/future-panels").then((module) => module.FuturePanels),
);

/** A model's page: head, what is missing, the panels and the last line. */
export function ModelView({ name, children }: { name: string; children: ReactNode }) {
  const { data: model, error, refetch } = useModel(name);
  if (error instanceof ApiError && error.code === "unknown_model") return <NoModel name={name} />;
  if (!model && error) {
    return <PageProblem title={`${name} cannot be shown`} error={error} retry={() => void refetch()} />;
  }
  return (
    <>
      {model ? <ModelHead model={model} /> : <HeadSkeleton title={name} />}
      {model ? <RebuildNotice model={model} /> : null}
      <main id="content" className="flex flex-1 flex-col border-b border-line">
        <AddressGate name={name}>
          {model && !isComplete(model) ? <MissingParts model={model} /> : null}
          {model && !model.lastPredictionAt ? <FuturePanels /> : children}
        </AddressGate>
      </main>
      <DemonstrationBar model={model} />
    </>
  );
}

/** Most models are: only the others load what tells how to complete them. */
const isComplete = ({ versions, lastPredictionAt }: ModelDetail) =>
  lastPredictionAt !== null && versions.every((version) => version.reference);
