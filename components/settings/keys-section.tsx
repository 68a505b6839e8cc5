"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Problem } from "@/components/form/problem";
import { fetchKeys, revokeKey, rotateKey } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { ServiceKeySecret } from "@/lib/contracts/people";
import { AddKeyDialog } from "./add-key-dialog";
import { KeyRow } from "./key-row";
import { NewSecret } from "./new-secret";
import { TableHead } from "./table-head";

const headings = [
  { label: "Name" },
  { label: "Id", className: "max-phone:hidden" },
  { label: "May" },
  { label: "Made by", className: "max-tablet:hidden" },
  { label: "Last used, UTC", className: "max-phone:hidden" },
  { label: "Ends, UTC", className: "max-phone:hidden" },
  { label: "Actions", unseen: true },
] as const;

export function KeysSection() {
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<ServiceKeySecret | null>(null);
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: queryKeys.keys(),
    queryFn: ({ signal }) => fetchKeys(signal),
  });
  const onSettled = () => client.invalidateQueries({ queryKey: queryKeys.keys() });
  const rotate = useMutation({ mutationFn: rotateKey, onSuccess: setMade, onSettled });
  const revoke = useMutation({ mutationFn: revokeKey, onSettled });
  return (
    <>
      <div className="flex items-center gap-3 px-4 py-2.5">
        <Button icon={KeyRound} onClick={() => setAdding(true)}>
          Make a key
        </Button>
      </div>
      {made ? <NewSecret made={made} onClose={() => setMade(null)} /> : null}
      <Problem className="px-4 py-2" error={error ?? rotate.error ?? revoke.error} />
      {data && data.keys.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">
          No keys yet. A pipeline that logs predictions or runs sends one as{" "}
          <code>Authorization: Bearer</code>.
        </p>
      ) : null}
      {data && data.keys.length > 0 ? (
        <table className="w-full border-collapse">
          <TableHead headings={headings} />
          <tbody>
            {data.keys.map((key) => (
              <KeyRow
                key={key.id}
                held={key}
                onRotate={() => rotate.mutate(key.id)}
                onRevoke={() => revoke.mutate(key.id)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {adding ? <AddKeyDialog onClose={() => setAdding(false)} onMade={setMade} /> : null}
    </>
  );
}
