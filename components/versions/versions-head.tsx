"use client";

import { modelHref } from "@/components/fleet/model-href";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { PageLink } from "@/components/shell/page-link";
import { HealthSentence } from "@/components/verdict/health-sentence";
import type { RegistryVersionsAnswer } from "@/lib/contracts/versions";
import { registryVerdict } from "./registry-verdict";
import { useModelEnvironments } from "./use-registry";

const aside = "link inline-flex items-center max-phone:min-h-11";

export function VersionsHead({ answer }: { answer: RegistryVersionsAnswer }) {
  const { model, registered } = answer;
  const { data } = useModelEnvironments(model, registered);
  const isMonitored = !registered || answer.versions.some(({ monitored }) => monitored !== null);
  return (
    <PageHead
      title={
        <>
          <Crumb href="/" className="shrink-0 max-phone:hidden">
            Fleet
          </Crumb>
          {isMonitored ? <Crumb href={modelHref(model)}>{model}</Crumb> : <ModelName>{model}</ModelName>}
          <h1 className="text-page font-semibold tracking-[-0.01em]">Versions</h1>
          <span className="flex-1 max-phone:hidden" />
          {registered ? (
            <span className="flex shrink-0 flex-wrap gap-x-4 whitespace-nowrap max-phone:order-6">
              <PageLink
                href={`/settings?${new URLSearchParams({ section: "environments", model })}`}
                className={aside}
              >
                Its policies
              </PageLink>
              <PageLink href={`/promotions?${new URLSearchParams({ show: "all", model })}`} className={aside}>
                Its promotion requests
              </PageLink>
            </span>
          ) : null}
        </>
      }
      verdict={<HealthSentence verdict={registryVerdict(answer, data?.environments ?? [])} />}
    />
  );
}

const ModelName = ({ children }: { children: string }) => (
  <span
    className="min-w-0 truncate text-ink-3 max-phone:wrap-anywhere max-phone:whitespace-normal"
    title={children}
  >
    {children}
  </span>
);
