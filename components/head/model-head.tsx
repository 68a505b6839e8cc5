"use client";

import { FileSliders } from "lucide-react";
import { iconButtonStyle } from "@/components/controls/button-style";
import { Icon } from "@/components/icons/icon";
import { PageLink } from "@/components/shell/page-link";
import type { ModelDetail } from "@/lib/contracts/model";
import { CompareLink } from "./compare-link";
import { Crumb } from "./crumb";
import { ExportMenu } from "./export-menu";
import { HeadFilters } from "./head-filters";
import { HeadState } from "./head-state";
import { ModelHealth } from "./model-health";
import { PageHead } from "./page-head";
import { RangeControl } from "./range-control";
import { VersionSelect } from "./version-select";
import { VersionsLink } from "./versions-link";

export function ModelHead({ model }: { model: ModelDetail }) {
  const { name, task, description } = model;
  return (
    <PageHead
      title={
        <>
          <span className="flex min-w-0 items-center gap-x-3 max-phone:order-1">
            <Crumb href="/" className="shrink-0 max-phone:hidden">
              Fleet
            </Crumb>
            <h1 className="text-page font-semibold tracking-[-0.01em] phone:truncate" title={name}>
              {name}
            </h1>
          </span>
          <span className="flex items-center gap-x-3 max-phone:order-2">
            <span>
              <VersionSelect model={model} />
            </span>
            <VersionsLink name={name} />
            <CompareLink model={model} />
          </span>
          <p
            className="quiet min-w-6 flex-1 truncate max-phone:order-3 max-phone:basis-full"
            title={description}
          >
            {description ? `${task}: ${description}` : task}
          </p>
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
          <ModelHealth model={model} />
          <span className="flex-1 max-phone:hidden" />
          <HeadState model={model}>
            <PageLink
              href={`/models/${encodeURIComponent(name)}/configuration`}
              className={iconButtonStyle()}
              title="Configuration"
            >
              <Icon of={FileSliders} small />
              <span className="sr-only">Configuration</span>
            </PageLink>
            <ExportMenu name={name} />
          </HeadState>
        </>
      }
    />
  );
}
