import type { Scope, Span } from "@/lib/contracts/common";
import { isoOf, msOf } from "./instants";

/** "plumbline-flight-delay-drift-20261118T1400Z-20261119T1400Z": a picture's file, of what and when. */
export function pictureName({ model }: Pick<Scope, "model">, panel: string, { from, to }: Span): string {
  return fileName(["plumbline", model, panel, stampOf(from), stampOf(to)]);
}

const stampOf = (instant: string) => `${isoOf(msOf(instant)).slice(0, 16).replace(/[-:]/g, "")}Z`;

export const fileName = (parts: readonly string[]) =>
  parts.map((part) => part.replace(/[^\p{L}\p{N}._-]+/gu, "_")).join("-");
