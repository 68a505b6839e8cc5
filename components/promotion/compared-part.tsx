"use client";

import type { ReactNode } from "react";
import { ComparePanels } from "@/components/compare/compare-panels";
import { MetricTable } from "@/components/compare/metric-table";
import { SideBlocks } from "@/components/compare/side-blocks";
import { PageLink } from "@/components/shell/page-link";
import { Skeleton } from "@/components/skeleton/skeleton";
import { comparisonHref, versionHref } from "@/components/versions/version-href";
import { formatCount } from "@/lib/charts/format";
import { isOpen, type Promotion } from "@/lib/contracts/promotions";
import { sideTitles } from "./side-titles";
import { useComparison } from "./use-comparison";

/** The evidence of traffic: the two versions on the rows that both predicted in the last 7 days. */
export function ComparedPart({ request }: { request: Promotion }) {
  const { model, from, version, environment } = request;
  const query = useComparison(request);
  const { data, error } = query;
  if (from === null) {
    return (
      <Said>
        {environment} had no champion when it was asked: there is nothing to hold version {version} against.
      </Said>
    );
  }
  if (!data && !error) return <ComparedSkeleton />;
  if (!data) {
    return (
      <Said>
        Predictions of both versions are what compares them, and they are not logged here. {error?.message}{" "}
        <PageLink href={versionHref(model, version)} className="link text-ink">
          What its run measured
        </PageLink>
      </Said>
    );
  }
  const { rows, needed } = data.comparison;
  return (
    <>
      {rows >= needed ? (
        <>
          <Said>
            Figures of now: the last 7 days, on the rows that both predicted. The gates keep those of{" "}
            {isOpen(request.state) ? "when they were checked" : "the decision"}.
          </Said>
          <SideBlocks answer={data} titles={sideTitles(request, data.versions)} />
          <MetricTable answer={data} />
          <ComparePanels model={model} query={query} />
        </>
      ) : null}
      <Said>
        {rows >= needed
          ? null
          : `${formatCount(rows)} labelled rows of the last 7 days were predicted by both; ${formatCount(needed)} are needed to compare them. `}
        <PageLink href={comparisonHref(model, from, version)} className="link text-ink">
          Segments, drift and params of both
        </PageLink>
      </Said>
    </>
  );
}

const Said = ({ children }: { children: ReactNode }) => (
  <p className="border-b border-line px-4 py-2.5 text-ink-2">{children}</p>
);

function ComparedSkeleton() {
  return (
    <div aria-busy="true" className="border-b border-line">
      <div className="grid grid-cols-3 gap-8 border-b border-line px-4 py-2.5 max-phone:grid-cols-1">
        {["a", "b", "c"].map((each) => (
          <Skeleton key={each} className="h-18 w-48 max-w-full" />
        ))}
      </div>
      <Skeleton className="m-4 h-64" />
      <Skeleton className="m-4 h-80" />
    </div>
  );
}
