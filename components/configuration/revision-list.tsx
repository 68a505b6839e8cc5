"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Problem } from "@/components/form/problem";
import { instantWords } from "@/components/settings/instant-words";
import { TableHead } from "@/components/settings/table-head";
import { bodyCell } from "@/components/settings/table-style";
import type { ConfigurationRevisions } from "@/lib/contracts/configuration";
import { TextDiff } from "./text-diff";
import { useRevisions } from "./use-configuration";

type Revision = ConfigurationRevisions["revisions"][number];

const headings = [
  { label: "Revision" },
  { label: "Saved, UTC" },
  { label: "By", className: "max-phone:hidden" },
  { label: "Changed", className: "max-tablet:hidden" },
  { label: "Actions", unseen: true },
] as const;

interface RevisionListProps {
  readonly name: string;
  /** null for those who may not edit. */
  readonly onEdit: ((source: string) => void) | null;
}

/** Every text that was stored, each with what it changed of the one before. */
export function RevisionList({ name, onEdit }: RevisionListProps) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useRevisions(name);
  const revisions = data?.pages.flatMap((page) => page.revisions) ?? [];
  if (revisions.length === 0) return <Problem className="px-4 py-2" error={error} />;
  return (
    <section aria-label="History" className="border-t border-line">
      <h2 className="section-title px-4 pt-3">History</h2>
      <Problem className="px-4 py-2" error={error} />
      <table className="w-full border-collapse">
        <TableHead headings={headings} />
        <tbody>
          {revisions.map((revision, index) => (
            <RevisionRow
              key={revision.revision}
              revision={revision}
              before={revisions[index + 1]?.source ?? (hasNextPage ? null : "")}
              onEdit={onEdit}
            />
          ))}
        </tbody>
      </table>
      {hasNextPage ? (
        <p className="px-4 py-3">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Older
          </Button>
        </p>
      ) : null}
    </section>
  );
}

interface RevisionRowProps {
  readonly revision: Revision;
  /** The text before it; null where it has not been read. */
  readonly before: string | null;
  readonly onEdit: RevisionListProps["onEdit"];
}

function RevisionRow({ revision: each, before, onEdit }: RevisionRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td className={bodyCell}>{each.revision}</td>
        <td className={`${bodyCell} whitespace-nowrap`}>{instantWords(each.savedAt)}</td>
        <td className={`${bodyCell} max-phone:hidden`}>
          {each.savedBy} <span className="quiet">{each.file ? `from ${each.file}` : ""}</span>
        </td>
        <td className={`${bodyCell} max-w-md truncate text-ink-2 max-tablet:hidden`}>{changedWords(each)}</td>
        <td className={`${bodyCell} text-right`}>
          <span className="inline-flex flex-wrap justify-end gap-2">
            <Button
              aria-expanded={open}
              aria-label={`Difference of revision ${each.revision}`}
              disabled={before === null}
              onClick={() => setOpen(!open)}
            >
              Difference
            </Button>
            {onEdit ? (
              <Button
                className="max-phone:hidden"
                aria-label={`Edit the text of revision ${each.revision}`}
                onClick={() => onEdit(each.source)}
              >
                Edit this text
              </Button>
            ) : null}
          </span>
        </td>
      </tr>
      {open && before !== null ? (
        <tr>
          <td colSpan={5} className="max-w-0 border-b border-line px-4 py-2">
            <TextDiff before={before} after={each.source} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function changedWords({ revision, changes, kept }: Revision): string {
  if (kept) return "kept beside a file that says otherwise";
  if (revision === 1) return "the first";
  return changes.length === 0 ? "comments or layout" : changes.map(({ key }) => key).join(", ");
}
