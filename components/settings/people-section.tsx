"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Problem } from "@/components/form/problem";
import { changePerson, fetchPeople } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";
import { AddPersonDialog } from "./add-person-dialog";
import { PersonRow } from "./person-row";
import { TableHead } from "./table-head";

const headings = [
  { label: "Name" },
  { label: "E-mail", className: "max-phone:hidden" },
  { label: "Role" },
  { label: "On single models", className: "max-tablet:hidden" },
  { label: "Last seen, UTC", className: "max-tablet:hidden" },
  { label: "Actions", unseen: true },
] as const;

export function PeopleSection() {
  const [adding, setAdding] = useState(false);
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: queryKeys.people(),
    queryFn: ({ signal }) => fetchPeople(signal),
  });
  const change = useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: object }) => changePerson(id, patch),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.people() }),
  });
  return (
    <>
      <div className="flex items-center gap-3 px-4 py-2.5">
        <Button icon={UserPlus} onClick={() => setAdding(true)}>
          Add a person
        </Button>
      </div>
      <Problem className="px-4 py-2" error={error ?? change.error} />
      {data && data.people.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">Nobody has an account yet. The first one is made at /setup.</p>
      ) : null}
      {data && data.people.length > 0 ? (
        <table className="w-full border-collapse">
          <TableHead headings={headings} />
          <tbody>
            {data.people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                onChange={(patch) => change.mutate({ id: person.id, patch })}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {adding ? <AddPersonDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}
