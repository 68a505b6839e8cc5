import type { ReactNode } from "react";
import { primaryWords } from "@/lib/charts/compare-words";
import { formatPaired, formatPairedChange, formatPairedInterval } from "@/lib/charts/paired-metric-format";
import type { CompareAnswer, ComparedVersion } from "@/lib/contracts/compare";
import { VersionSquare } from "./version-square";

const stageWords = ({ serving, stage }: ComparedVersion) =>
  [serving ? "serving" : null, stage && stage !== "None" ? `in ${stage}` : null].filter(Boolean).join(", ");

/** Both versions and how far they are apart, on the metric that decides. */
export function SideBlocks({ answer }: { answer: CompareAnswer }) {
  const { comparison, versions } = answer;
  const primary = comparison.metrics.find(({ metric }) => metric === comparison.primary);
  if (!primary) return null;
  const { metric, label } = primary;
  const side = (name: "champion" | "challenger", title: string) => {
    const version = versions[name];
    const words = stageWords(version);
    return (
      <Block
        quiet={words ? `${title}, ${words}` : title}
        title={
          <>
            <VersionSquare side={name} />
            <b>Version {version.name}</b>
            <span className="min-w-0 truncate text-ink-2" title={version.description}>
              {version.description}
            </span>
          </>
        }
        value={formatPaired(metric, primary[name])}
        beside={[label, alertWords(version)]}
      />
    );
  };
  return (
    <section
      aria-label="The two versions"
      className="grid grid-cols-1 gap-px border-b border-line bg-line phone:grid-cols-3"
    >
      {side("champion", "Champion")}
      {side("challenger", "Challenger")}
      <Block
        quiet="Difference, paired"
        title={<b>{primaryWords(answer)}</b>}
        value={formatPairedChange(metric, primary.difference)}
        beside={[
          label,
          primary.lower === null
            ? (primary.reason ?? "no interval")
            : `95 % ${formatPairedInterval(metric, primary)}`,
        ]}
      />
    </section>
  );
}

function alertWords({ alerts }: ComparedVersion): string {
  return alerts.length === 1 ? "1 alert open" : `${alerts.length} alerts open`;
}

interface BlockProps {
  readonly quiet: string;
  readonly title: ReactNode;
  readonly value: string;
  readonly beside: readonly string[];
}

function Block({ quiet, title, value, beside }: BlockProps) {
  return (
    <div className="min-w-0 bg-bg px-4 py-2.5">
      <p className="quiet">{quiet}</p>
      <p className="mt-1 flex min-w-0 items-center gap-2">{title}</p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className="text-figure font-medium tracking-[-0.02em]">{value}</span>
        {beside.map((text, index) => (
          <span key={text} className={index > 0 ? "quiet border-l border-line-strong pl-2" : "quiet"}>
            {text}
          </span>
        ))}
      </p>
    </div>
  );
}
