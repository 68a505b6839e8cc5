import { levelTag } from "@/components/verdict/level-tone";
import type { Level } from "@/lib/contracts/common";

/** A number in a small box: what waits behind a link. */
export function Count({ value, level = "info" }: { value: number; level?: Level }) {
  return (
    <span
      className={`inline-block min-w-4 rounded-md px-1 text-center text-tick font-semibold ${levelTag[level]}`}
    >
      {value}
    </span>
  );
}
