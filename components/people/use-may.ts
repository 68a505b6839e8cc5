import type { Access } from "@/lib/contracts/roles";
import { useSession } from "./use-session";

/** Whether the one who looks may do that, and yes until it is known: the server decides. */
export function useMay(access: Access): boolean {
  const { data } = useSession();
  return data?.allowed.includes(access) ?? true;
}
