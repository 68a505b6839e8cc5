import { AppError } from "@/lib/errors";

/** A file that cannot be read as what it says it is: it is refused whole. */
export function brokenFile(format: string, place: string, reason: string): AppError {
  return new AppError("invalid_body", `The ${format} is broken at ${place}: ${reason}. Nothing was stored.`, [
    { name: place, reason },
  ]);
}
