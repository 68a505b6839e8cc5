"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronRight, Download, File, Folder } from "lucide-react";
import { useState } from "react";
import { Icon } from "@/components/icons/icon";
import { Skeleton } from "@/components/skeleton/skeleton";
import { queryKeys } from "@/lib/client/query-keys";
import { artifactHref, fetchRunArtifacts } from "@/lib/client/runs-api";
import { formatBytes } from "./format-bytes";

interface FolderProps {
  readonly run: string;
  readonly path: string;
  /** More may come. */
  readonly live: boolean;
}

const liveMs = 10_000;
const line = "flex min-h-7 w-full items-center gap-1.5 rounded-sm hover:bg-sunken max-phone:min-h-11";

/** What is in a folder; folders in it open in their place. */
export function ArtifactFolder({ run, path, live }: FolderProps) {
  const { data, error } = useQuery({
    queryKey: queryKeys.artifacts(run, path),
    queryFn: ({ signal }) => fetchRunArtifacts(run, path, signal),
    refetchInterval: live ? liveMs : false,
  });
  if (error) return <p className="mt-1 text-ink-2">{error.message}</p>;
  if (!data) return <Skeleton className="mt-2 h-5 w-56" />;
  if (!data.kept) {
    return (
      <p className="mt-1 break-words text-ink-2">
        They are at <code className="font-mono text-quiet">{data.location}</code>, which this server does not
        keep.
      </p>
    );
  }
  if (data.files.length === 0)
    return (
      <p className="mt-1 text-ink-2">{path === "" ? "No artifacts were logged." : "Nothing is in it."}</p>
    );
  const folders = data.files.filter(({ size }) => size === null);
  const files = data.files.filter(({ size }) => size !== null);
  return (
    <ul className={path === "" ? "mt-1" : "ml-[7px] border-l border-line pl-3"}>
      {folders.map((folder) => (
        <FolderLine key={folder.path} run={run} path={folder.path} live={live} />
      ))}
      {files.map((file) => (
        <li key={file.path}>
          <a
            href={artifactHref(run, file.path)}
            download
            aria-label={`Save ${file.path}, ${formatBytes(file.size ?? 0)}`}
            className={`${line} group`}
          >
            <span className="w-3.5" />
            <Icon of={File} small className="text-ink-3" />
            <span className="min-w-0 truncate">{nameOf(file.path)}</span>
            <span className="quiet ml-auto pl-3 whitespace-nowrap">{formatBytes(file.size ?? 0)}</span>
            <Icon of={Download} small className="mr-1 text-ink-3 group-hover:text-ink" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function FolderLine(props: FolderProps) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <button type="button" aria-expanded={open} className={line} onClick={() => setOpen(!open)}>
        <Icon of={open ? ChevronDown : ChevronRight} small className="text-ink-3" />
        <Icon of={Folder} small className="text-ink-3" />
        <span className="min-w-0 truncate">{nameOf(props.path)}</span>
      </button>
      {open ? <ArtifactFolder {...props} /> : null}
    </li>
  );
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
