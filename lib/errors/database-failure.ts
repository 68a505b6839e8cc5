import { AppError } from "./app-error";

const sent = "nothing of this request was stored, and it may be sent again";

/** Reasons for which a database takes nothing: its own codes, those of the connection, and Prisma's names of them. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^(53100|ENOSPC|EDQUOT)$/, "The disk is full"],
  [/^53200$/, "The database is out of memory"],
  [/^(53300|TooManyConnections)$/, "The database has no connection left"],
  [/^53/, "The database is short of resources"],
  [/^57P03$/, "The database is starting or stopping"],
  [
    /^(08001|08004|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|DatabaseNotReachable)$/,
    "The database is not reachable",
  ],
];

const endings = /^(57P0\d|08...|ECONNRESET|EPIPE|ETIMEDOUT|ConnectionClosed)$/;
/** pg gives these no code. */
const endingWords = /^(Connection terminated|Client has encountered a connection error)/;

/** An error of a database that is full, busy or gone as one that passes; null for every other. */
export function databaseFailure(error: unknown): AppError | null {
  if (!(error instanceof Error)) return null;
  const reasons = reasonsOf(error);
  for (const [pattern, sentence] of refusals) {
    if (reasons.some((reason) => pattern.test(reason))) {
      return new AppError("unavailable", `${sentence}: ${sent}.`);
    }
  }
  if (!endingWords.test(error.message) && !reasons.some((reason) => endings.test(reason))) return null;
  // It may have committed without having said so.
  return new AppError(
    "unavailable",
    "The database went away before it had answered: send this request again; a row with an id that was stored after all is counted once.",
  );
}

/** The codes of an error of pg, of Node or, wrapped, of Prisma. */
function reasonsOf(error: Error & { readonly code?: unknown; readonly meta?: PrismaMeta }): string[] {
  const wrapped = error.meta?.driverAdapterError?.cause;
  return [error.code, wrapped?.originalCode, wrapped?.kind].filter((reason) => typeof reason === "string");
}

interface PrismaMeta {
  readonly driverAdapterError?: {
    readonly cause?: { readonly originalCode?: string; readonly kind?: string };
  };
}
