"use client";

import { PageLink } from "@/components/shell/page-link";
import { Skeleton } from "@/components/skeleton/skeleton";
import { comparisonHref, versionHref } from "@/components/versions/version-href";
import type { Promotion } from "@/lib/contracts/promotions";
import { ComparedTable } from "./compared-table";
import { HeadlineBlocks } from "./headline-blocks";
import { useComparison } from "./use-comparison";

/** The evidence of traffic: the two versions on the rows that both predicted in the last 7 days. */
export function ComparedPart({ request }: { request: Promotion }) {
  const { model, from, version, environment } = request;
  const { data, error } = useComparison(request);
  if (from === null) {
    return (
      <NothingCompared>
        {environment} had no champion when it was asked: there is nothing to hold version {version} against.
      </NothingCompared>
    );
  }
  if (!data && !error) return <ComparedSkeleton />;
  if (!data) {
    return (
      <NothingCompared>
        Predictions of both versions are what compares them, and they are not logged here: {error?.message}{" "}
        <PageLink href={versionHref(model, version)} className="link text-ink">
          What its run measured
        </PageLink>
      </NothingCompared>
    );
  }
  return (
    <>
      <HeadlineBlocks request={request} answer={data} />
      <ComparedTable comparison={data.comparison} />
      <p className="quiet border-b border-line px-4 py-2">
        The last 7 days.{" "}
        <PageLink href={comparisonHref(model, from, version)} className="link">
          Scores, calibration, segments and drift of both
        </PageLink>
      </p>
    </>
  );
}

const NothingCompared = ({ children }: { children: React.ReactNode }) => (
  <p className="border-b border-line px-4 py-4 text-ink-2">{children}</p>
);

function ComparedSkeleton() {
  return (
    <div aria-busy="true" className="border-b border-line">
      <div className="grid grid-cols-3 gap-8 border-b border-line px-4 py-3 max-phone:grid-cols-1">
        {["a", "b", "c"].map((each) => (
          <Skeleton key={each} className="h-19 w-48 max-w-full" />
        ))}
      </div>
      <Skeleton className="m-4 h-56" />
    </div>
  );
}
