"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/controls/button";
import { Problem } from "@/components/form/problem";
import { endOwnSession, fetchOwnSessions } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";
import { browserWords } from "./browser-words";
import { instantWords } from "./instant-words";
import { TableHead } from "./table-head";
import { bodyCell } from "./table-style";

const headings = [
  { label: "Browser" },
  { label: "Address", className: "max-phone:hidden" },
  { label: "Signed in, UTC", className: "max-phone:hidden" },
  { label: "Last used, UTC" },
  { label: "Actions", unseen: true },
] as const;

export function SessionsSection() {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: queryKeys.ownSessions(),
    queryFn: ({ signal }) => fetchOwnSessions(signal),
  });
  const end = useMutation({
    mutationFn: endOwnSession,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.ownSessions() }),
  });
  return (
    <>
      <Problem className="px-4 py-2" error={error ?? end.error} />
      <table className="mt-2 w-full border-collapse">
        <TableHead headings={headings} />
        <tbody>
          {data?.sessions.map(({ id, current, browser, address, createdAt, lastSeenAt }) => (
            <tr key={id}>
              <td className={bodyCell}>{browserWords(browser)}</td>
              <td className={`${bodyCell} max-phone:hidden`}>{address ?? "unknown"}</td>
              <td className={`${bodyCell} max-phone:hidden`}>{instantWords(createdAt)}</td>
              <td className={bodyCell}>{instantWords(lastSeenAt)}</td>
              <td className={`${bodyCell} text-right`}>
                {current ? (
                  "this one"
                ) : (
                  <Button
                    aria-label={`End the session of ${browserWords(browser)}, ${instantWords(createdAt)}`}
                    onClick={() => end.mutate(id)}
                  >
                    End it
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
