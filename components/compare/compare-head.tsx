"use client";

import { Download } from "lucide-react";
import { buttonStyle } from "@/components/controls/button-style";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { RangeControl } from "@/components/head/range-control";
import { SegmentSelect } from "@/components/head/segment-select";
import { Icon } from "@/components/icons/icon";
import { Skeleton } from "@/components/skeleton/skeleton";
import { StateIcon } from "@/components/verdict/state-icon";
import { comparisonCsv } from "@/lib/client/monitor-api";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { CompareAnswer } from "@/lib/contracts/compare";
import type { ModelDetail } from "@/lib/contracts/model";
import { SideSelect } from "./side-select";
import { useCompareSearch } from "./use-comparison";

interface CompareHeadProps {
  readonly model: ModelDetail;
  readonly answer: CompareAnswer | undefined;
}

/** Which two versions over which rows, and the verdict. */
export function CompareHead({ model, answer }: CompareHeadProps) {
  const { href } = useMonitorState();
  const search = useCompareSearch();
  const sides = answer && {
    champion: answer.comparison.champion,
    challenger: answer.comparison.challenger,
  };
  return (
    <PageHead
      title={
        <>
          <span className="min-w-0 max-phone:order-1 max-phone:basis-full">
            <Crumb href={href(`/models/${encodeURIComponent(model.name)}`)}>{model.name}</Crumb>
          </span>
          {sides ? (
            <span className="contents max-phone:order-6 max-phone:flex max-phone:w-full max-phone:gap-2 max-phone:*:min-w-0 max-phone:*:flex-1">
              <SideSelect model={model} side="champion" chosen={sides.champion} other={sides.challenger} />
              <span className="quiet max-phone:hidden">against</span>
              <SideSelect model={model} side="challenger" chosen={sides.challenger} other={sides.champion} />
            </span>
          ) : null}
          <span className="flex-1 max-phone:hidden" />
          <SegmentSelect model={model} />
          <RangeControl />
          <a
            href={comparisonCsv(model.name, search)}
            download={`${model.name}-compare.csv`}
            aria-label="Data as CSV"
            className={`${buttonStyle()} max-phone:order-6 print:hidden`}
          >
            <Icon of={Download} small className="text-ink-3" />
            CSV
          </a>
        </>
      }
      verdict={<Verdict answer={answer} />}
    />
  );
}

function Verdict({ answer }: { answer: CompareAnswer | undefined }) {
  if (!answer)
    return (
      <h1 className="text-page font-semibold max-phone:order-4 max-phone:basis-full">
        <span className="sr-only">Comparing versions</span>
        <Skeleton className="h-5 w-120 max-w-full" />
      </h1>
    );
  const { level, headline, detail } = answer.verdict;
  return (
    <div className="min-w-0 max-phone:order-4 max-phone:basis-full" data-testid="verdict">
      <h1 className="flex items-start gap-2 text-page font-semibold tracking-[-0.01em]">
        <StateIcon level={level} className="mt-1.5" />
        <span className="min-w-0">{headline}</span>
      </h1>
      <p className="pb-1 text-ink-2 phone:pl-6">{detail}</p>
    </div>
  );
}
