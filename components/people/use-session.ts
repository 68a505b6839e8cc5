import { useQuery } from "@tanstack/react-query";
import { fetchSession } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";

export const useSession = () =>
  useQuery({
    queryKey: queryKeys.session(),
    queryFn: ({ signal }) => fetchSession(signal),
    staleTime: 60_000,
  });
