"use client";

import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Download, ShieldCheck } from "lucide-react";
import { Button } from "@/components/controls/button";
import { buttonStyle } from "@/components/controls/button-style";
import { Problem } from "@/components/form/problem";
import { Icon } from "@/components/icons/icon";
import { Skeleton } from "@/components/skeleton/skeleton";
import { fetchAudit, verifyAudit } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { AuditVerificationAnswer } from "@/lib/contracts/people";
import { instantWords } from "./instant-words";
import { TableHead } from "./table-head";
import { bodyCell } from "./table-style";

const headings = [
  { label: "At, UTC" },
  { label: "Who" },
  { label: "Did" },
  { label: "To", className: "max-phone:hidden" },
  { label: "What it said", className: "max-tablet:hidden" },
] as const;

const waiting = ["a", "b", "c", "d", "e", "f", "g", "h"];

export function AuditSection() {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: queryKeys.audit(),
    queryFn: ({ pageParam, signal }) => fetchAudit(pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const verify = useMutation({ mutationFn: verifyAudit });
  const events = data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 py-2.5">
        <Button icon={ShieldCheck} disabled={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? "Counting the hashes again" : "Verify the chain"}
        </Button>
        <a href="/api/v1/audit?limit=1000&format=csv" download="audit.csv" className={buttonStyle()}>
          <Icon of={Download} small className="text-ink-3" />
          CSV
        </a>
        <span role="status">{verify.data ? verificationWords(verify.data) : ""}</span>
      </div>
      <Problem className="px-4 py-2" error={error ?? verify.error} />
      {data || error ? null : (
        <div aria-busy="true" className="px-4 py-2">
          {waiting.map((each) => (
            <Skeleton key={each} className="my-2.5 h-5 w-full max-w-2xl" />
          ))}
        </div>
      )}
      {data && events.length === 0 ? <p className="px-4 pb-4 text-ink-2">Nothing was changed yet.</p> : null}
      {events.length > 0 ? (
        <table className="w-full border-collapse">
          <TableHead headings={headings} />
          <tbody>
            {events.map(({ id, at, actorName, actorRole, action, resource, after }) => (
              <tr key={id}>
                <td className={`${bodyCell} whitespace-nowrap`}>{instantWords(at)}</td>
                <td className={bodyCell}>
                  {actorName} <span className="quiet">{actorRole}</span>
                </td>
                <td className={`${bodyCell} wrap-anywhere`}>{action}</td>
                <td className={`${bodyCell} wrap-anywhere max-phone:hidden`}>{resource}</td>
                <td
                  className={`${bodyCell} max-w-md truncate font-mono text-quiet text-ink-2 max-tablet:hidden`}
                >
                  {after ? JSON.stringify(after) : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {hasNextPage ? (
        <p className="px-4 py-3">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Older
          </Button>
        </p>
      ) : null}
    </>
  );
}

const verificationWords = ({ events, brokenAt }: AuditVerificationAnswer): string =>
  brokenAt === null
    ? `The chain of ${events.toLocaleString("en-US")} events holds.`
    : `The chain is broken at event ${brokenAt}: what stands there is not what was written.`;
