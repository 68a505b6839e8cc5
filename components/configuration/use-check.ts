import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { checkConfiguration } from "@/lib/client/configuration-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { ConfigurationCheck } from "@/lib/contracts/configuration";

const restMs = 300;

interface LiveCheck {
  readonly check: ConfigurationCheck | undefined;
  /** Whether it is of the text as it stands now. */
  readonly current: boolean;
  readonly error: Error | null;
}

/** What the server says of a text, once the typing rests. */
export function useCheck(name: string, source: string | undefined, revision: number): LiveCheck {
  const rested = useRested(source);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: queryKeys.configurationCheck(name, rested ?? "", revision),
    queryFn: ({ signal }) => checkConfiguration(name, rested ?? "", signal),
    enabled: rested !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  return { check: data, current: rested === source && !isPlaceholderData, error };
}

function useRested(source: string | undefined): string | undefined {
  const [rested, setRested] = useState(source);
  useEffect(() => {
    const timer = setTimeout(() => setRested(source), rested === undefined ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [source, rested]);
  return rested;
}
