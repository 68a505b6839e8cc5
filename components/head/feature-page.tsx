"use client";

import type { ReactNode } from "react";
import { DemonstrationBar } from "@/components/demonstration/demonstration-bar";
import { PageProblem } from "@/components/shell/page-problem";
import { ApiError } from "@/lib/client/api-error";
import { useModel } from "@/lib/client/use-model";
import { useFeatureAnswer } from "@/lib/client/use-monitor-answer";
import { AddressGate } from "./address-gate";
import { FeatureHead } from "./feature-head";
import { HeadSkeleton } from "./head-skeleton";
import { NoModel } from "./no-model";
import { RebuildNotice } from "./rebuild-notice";

interface FeaturePageProps {
  readonly name: string;
  readonly feature: string;
  readonly children: ReactNode;
}

/** A feature's page: head, panels and the last line. */
export function FeaturePage({ name, feature, children }: FeaturePageProps) {
  const model = useModel(name);
  const answer = useFeatureAnswer(name, feature);
  const error = model.error ?? answer.error;
  if (model.error instanceof ApiError && model.error.code === "unknown_model") return <NoModel name={name} />;
  if (error && (!model.data || !answer.data)) {
    const retry = () => void Promise.all([model.refetch(), answer.refetch()]);
    return <PageProblem title={`${feature} cannot be shown`} error={error} retry={retry} />;
  }
  return (
    <>
      {model.data ? (
        <FeatureHead model={model.data} feature={feature} answer={answer.data} />
      ) : (
        <HeadSkeleton title={feature} />
      )}
      {model.data ? <RebuildNotice model={model.data} /> : null}
      <main id="content" className="flex flex-1 flex-col border-b border-line">
        <AddressGate name={name}>{children}</AddressGate>
      </main>
      <DemonstrationBar model={model.data} />
    </>
  );
}
