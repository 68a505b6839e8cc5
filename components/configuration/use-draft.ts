import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { resolveConfiguration, saveConfiguration } from "@/lib/client/configuration-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { ConfigurationAnswer, ResolveConfiguration } from "@/lib/contracts/configuration";

interface Draft {
  readonly source: string;
  /** The revision that it was made from. */
  readonly base: number;
}

/** The text under edit: what is stored until somebody types, then theirs until it is saved or let go. */
export function useDraft(name: string, stored: ConfigurationAnswer | undefined) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const client = useQueryClient();
  const takeOver = async (answer: ConfigurationAnswer) => {
    client.setQueryData(queryKeys.configuration(name), answer);
    setDraft(null);
    await client.invalidateQueries({ queryKey: queryKeys.allOfModel(name) });
  };
  const source = draft?.source ?? stored?.source;
  const base = draft?.base ?? stored?.revision ?? 0;
  const save = useMutation({
    mutationFn: () => saveConfiguration(name, { source: source ?? "", revision: base }),
    onSuccess: ({ configuration }) => takeOver(configuration),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.configuration(name) }),
  });
  const resolve = useMutation({
    mutationFn: (choice: ResolveConfiguration["choice"]) =>
      resolveConfiguration(name, { choice, revision: stored?.revision ?? 0, file: stored?.file?.hash }),
    onSuccess: takeOver,
    onError: () => client.invalidateQueries({ queryKey: queryKeys.configuration(name) }),
  });
  return {
    source,
    base,
    dirty: draft !== null && draft.source !== stored?.source,
    edit: (text: string) => setDraft({ source: text, base }),
    letGo: () => {
      setDraft(null);
      save.reset();
    },
    /** Goes on with the own text on top of what is stored now. */
    rebase: () => {
      if (draft && stored) setDraft({ ...draft, base: stored.revision });
      save.reset();
    },
    save,
    resolve,
  };
}
