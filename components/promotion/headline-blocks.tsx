import type { ReactNode } from "react";
import { PageLink } from "@/components/shell/page-link";
import { versionHref } from "@/components/versions/version-href";
import { plural } from "@/lib/charts/plural";
import type { CompareAnswer, ComparedVersion } from "@/lib/contracts/compare";
import type { Promotion } from "@/lib/contracts/promotions";
import { changeWords, differenceWords, intervalWords, metricWords } from "./compared-words";

const block =
  "min-w-0 border-l border-line px-4 py-3 first:border-l-0 max-phone:border-t max-phone:border-l-0 max-phone:first:border-t-0";

interface HeadlineBlocksProps {
  readonly request: Promotion;
  readonly answer: CompareAnswer;
}

/** The champion, the challenger and how far they are apart, in the model's own metric. */
export function HeadlineBlocks({ request, answer }: HeadlineBlocksProps) {
  const { comparison, versions } = answer;
  const primary = comparison.metrics.find(({ metric }) => metric === comparison.primary);
  if (!primary) return null;
  const { metric, label } = primary;
  return (
    <div className="grid grid-cols-3 border-b border-line max-phone:grid-cols-1">
      <div className={block}>
        <VersionName
          model={request.model}
          version={versions.champion}
          words={`Champion of ${request.environment}`}
          swatch="border-reference bg-reference-fill"
        />
        <Figure value={metricWords(metric, primary.champion)} label={label}>
          {plural(versions.champion.alerts.length, "alert")} open
        </Figure>
      </div>
      <div className={block}>
        <VersionName
          model={request.model}
          version={versions.challenger}
          words="Asked for"
          swatch="border-accent bg-accent"
        />
        <Figure value={metricWords(metric, primary.challenger)} label={label}>
          {plural(versions.challenger.alerts.length, "alert")} open
        </Figure>
      </div>
      <div className={block}>
        <p className="quiet">Difference, on the same rows</p>
        <p className="mt-1 truncate font-semibold">{differenceWords(request.version, primary.verdict)}</p>
        <Figure value={changeWords(metric, primary.difference)} label={label}>
          {intervalWords(primary)}
        </Figure>
      </div>
    </div>
  );
}

interface VersionNameProps {
  readonly model: string;
  readonly version: ComparedVersion;
  readonly words: string;
  readonly swatch: string;
}

function VersionName({ model, version, words, swatch }: VersionNameProps) {
  return (
    <>
      <p className="quiet">{words}</p>
      <p className="mt-1 flex min-w-0 items-center gap-2">
        <span aria-hidden="true" className={`size-2.5 shrink-0 border ${swatch}`} />
        <PageLink
          href={versionHref(model, Number(version.name))}
          className="font-semibold whitespace-nowrap hover:underline"
        >
          Version {version.name}
        </PageLink>
        <span className="truncate text-ink-2" title={version.description}>
          {version.description}
        </span>
      </p>
    </>
  );
}

function Figure({ value, label, children }: { value: string; label: string; children: ReactNode }) {
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
      <span className="text-figure font-medium">{value}</span>
      <span className="quiet">{label}</span>
      <span className="quiet border-l border-line-strong pl-2">{children}</span>
    </p>
  );
}
