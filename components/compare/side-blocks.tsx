import type { ReactNode } from "react";
import { primaryWords } from "@/lib/charts/compare-words";
import { formatPaired, formatPairedChange, formatPairedInterval } from "@/lib/charts/paired-metric-format";
import type { CompareAnswer, ComparedVersion } from "@/lib/contracts/compare";
import { VersionSquare } from "./version-square";

/** "serving, in Production", "archived" */
export const stageWords = ({ serving, stage }: Pick<ComparedVersion, "serving" | "stage">): string =>
  [serving ? "serving" : null, placeWords(stage)].filter(Boolean).join(", ");

const placeWords = (stage: string | null) =>
  stage === "Archived" ? "archived" : stage && stage !== "None" ? `in ${stage}` : null;

/** What each side is, where it is more than champion and challenger of now. */
export type SideTitles = Readonly<Record<"champion" | "challenger", string>>;

interface SideBlocksProps {
  readonly answer: CompareAnswer;
  readonly titles?: SideTitles | null;
}

/** Both versions and how far they are apart, on the metric that decides. */
export function SideBlocks({ answer, titles }: SideBlocksProps) {
  const { comparison, versions } = answer;
  const primary = comparison.metrics.find(({ metric }) => metric === comparison.primary);
  if (!primary) return null;
  const { metric, label } = primary;
  const side = (name: "champion" | "challenger", title: string) => {
    const version = versions[name];
    const words = stageWords(version);
    return (
      <Block
        quiet={titles?.[name] ?? (words ? `${title}, ${words}` : title)}
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
    <div className="flex min-w-0 flex-col bg-bg px-4 py-2.5">
      <p className="quiet">{quiet}</p>
      <p className="mt-auto flex min-w-0 items-center gap-2 pt-1">{title}</p>
      {/* A line's first divider lies outside and is cut off, on whichever line it comes to stand. */}
      <p className="mt-1 overflow-hidden">
        <span className="-ml-[9px] flex flex-wrap items-baseline gap-x-2">
          <span className="-mr-2 border-l border-transparent pl-2 text-figure font-medium tracking-[-0.02em]">
            {value}
          </span>
          {beside.map((text, index) => (
            <span
              key={text}
              className={`quiet border-l pl-2 ${index > 0 ? "border-line-strong" : "border-transparent"}`}
            >
              {text}
            </span>
          ))}
        </span>
      </p>
    </div>
  );
}
