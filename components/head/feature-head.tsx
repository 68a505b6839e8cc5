"use client";

import { Skeleton } from "@/components/skeleton/skeleton";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { useAddressProblem } from "@/lib/client/use-address-problem";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { Verdict } from "@/lib/contracts/common";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import type { ModelDetail } from "@/lib/contracts/model";
import { Crumb } from "./crumb";
import { FeatureSteps } from "./feature-steps";
import { HeadFilters } from "./head-filters";
import { HeadState } from "./head-state";
import { PageHead } from "./page-head";
import { RangeControl } from "./range-control";
import { VersionSelect } from "./version-select";

interface FeatureHeadProps {
  readonly model: ModelDetail;
  readonly feature: string;
  readonly answer: FeatureAnswer | undefined;
}

export function FeatureHead({ model, feature, answer }: FeatureHeadProps) {
  const { href } = useMonitorState();
  const column = model.columns.find((each) => each.name === feature);
  const about = [column?.kind, column?.description, column?.unit].filter(Boolean).join(", ");
  return (
    <PageHead
      title={
        <>
          <span className="flex min-w-0 items-center gap-x-3 max-phone:order-1">
            <Crumb href="/" className="shrink-0 max-wide:hidden">
              Fleet
            </Crumb>
            <Crumb href={href(`/models/${encodeURIComponent(model.name)}`)}>{model.name}</Crumb>
            <h1
              className="truncate text-page font-semibold tracking-[-0.01em]"
              title={`${feature}: ${about}`}
            >
              {feature}
            </h1>
          </span>
          <span className="max-phone:order-2">
            <VersionSelect model={model} />
          </span>
          <p className="quiet @container min-w-0 flex-1 max-phone:order-4 max-phone:basis-full" title={about}>
            <span className="block truncate @max-[120px]:hidden">{about}</span>
          </p>
          <FeatureSteps name={model.name} position={answer?.position} />
          <span className="contents gap-3 phone:max-broad:flex phone:max-broad:basis-full">
            <HeadFilters model={model} />
            <span className="max-phone:order-5 max-phone:w-full phone:max-broad:ml-auto">
              <RangeControl />
            </span>
          </span>
        </>
      }
      verdict={
        <>
          <FeatureHealth model={model.name} verdict={answer?.verdict} />
          <span className="flex-1 max-phone:hidden" />
          <HeadState model={model} freshness="phone:max-wide:hidden">
            {null}
          </HeadState>
        </>
      }
    />
  );
}

/** Nothing is said of a feature that the address asks for in vain. */
function FeatureHealth({ model, verdict }: { model: string; verdict: Verdict | undefined }) {
  const problem = useAddressProblem(model);
  if (problem) return null;
  return verdict ? (
    <HealthSentence verdict={verdict} oneLine />
  ) : (
    <Skeleton className="h-5 w-120 max-w-full" />
  );
}
