import type { ReactNode } from "react";
import { formatBytes } from "@/components/run/format-bytes";
import { RunSection } from "@/components/run/run-section";
import { runHref } from "@/components/runs/runs-state";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import type { RegistryVersionAnswer } from "@/lib/contracts/versions";

/** Where a version comes from: its run, data, code and bytes. */
export function VersionLineage({ version }: { version: RegistryVersionAnswer }) {
  const { run, datasets, params, tags, code, createdAt, createdBy, source, artifactDigest, files } = version;
  // Pipelines that log no data set often log the hash of their data under this name.
  const dataVersion = [...params, ...tags].find(({ key }) => key === "data_version")?.value;
  return (
    <RunSection title="Lineage">
      <dl className="mt-1">
        <Line label="Registered">
          <Instant at={createdAt} words={dayClockWords} /> UTC{createdBy ? ` by ${createdBy}` : ""}
        </Line>
        <Line label="Run">
          {run ? (
            <PageLink href={runHref(run.id)} className="link">
              {run.name}
            </PageLink>
          ) : (
            <Unknown>it comes from no run</Unknown>
          )}
        </Line>
        <Line label="Data">
          {dataVersion ? (
            <span className="block">
              data_version <code className="font-mono text-quiet break-all">{dataVersion}</code>
            </span>
          ) : null}
          {datasets.length === 0 && !dataVersion ? <Unknown>no data set was logged</Unknown> : null}
          {datasets.map(({ name, digest, context }) => (
            <span key={`${name} ${digest} ${context}`} className="block">
              {name} <code className="font-mono text-quiet">{digest}</code>
              {context ? <span className="text-ink-3"> {context}</span> : null}
            </span>
          ))}
        </Line>
        <Line label="Code">
          {code ? (
            <code className="font-mono text-quiet break-all">{code}</code>
          ) : (
            <Unknown>no commit was logged</Unknown>
          )}
        </Line>
        <Line label="Kept at">
          <code className="font-mono text-quiet break-all">{source}</code>
        </Line>
        <Line label="SHA-256">
          {artifactDigest ? (
            <code className="font-mono text-quiet break-all">{artifactDigest}</code>
          ) : (
            <Unknown>taken when a gate first reads its artifacts</Unknown>
          )}
        </Line>
        <Line label="Files">
          {files === null ? <Unknown>kept where this server does not read</Unknown> : null}
          {files?.length === 0 ? <Unknown>none are there</Unknown> : null}
          {files?.map(({ path, size }) => (
            <span key={path} className="block break-all">
              {path} <span className="text-ink-3">{size === null ? "folder" : formatBytes(size)}</span>
            </span>
          ))}
        </Line>
      </dl>
    </RunSection>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-3 border-b border-line py-1 last:border-b-0">
      <dt className="text-ink-2">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Unknown = ({ children }: { children: ReactNode }) => <span className="text-ink-3">{children}</span>;
