import { expect, test } from "vitest";
import { AppError, databaseFailure } from "@/lib/errors";
import { problemOf } from "@/lib/http/problem";

const withCode = (code: string) => Object.assign(new Error("secret"), { code });
const ofPrisma = (cause: { originalCode?: string; kind?: string }) =>
  Object.assign(new Error("secret"), { code: "P2010", meta: { driverAdapterError: { cause } } });

const nothingStored = "nothing of this request was stored, and it may be sent again.";

test.each<[string, unknown, string]>([
  ["a full disk", withCode("53100"), "The disk is full"],
  ["a full disk of the data folder", withCode("ENOSPC"), "The disk is full"],
  ["a full disk, through Prisma", ofPrisma({ originalCode: "53100", kind: "postgres" }), "The disk is full"],
  ["no memory", withCode("53200"), "The database is out of memory"],
  ["too many connections", withCode("53300"), "The database has no connection left"],
  [
    "too many connections, through Prisma",
    ofPrisma({ kind: "TooManyConnections" }),
    "The database has no connection left",
  ],
  ["another limit", withCode("53400"), "The database is short of resources"],
  ["a database that starts", withCode("57P03"), "The database is starting or stopping"],
  ["a connection that is refused", withCode("ECONNREFUSED"), "The database is not reachable"],
  ["a connection that cannot be made", withCode("08001"), "The database is not reachable"],
  [
    "no database, through Prisma",
    ofPrisma({ kind: "DatabaseNotReachable" }),
    "The database is not reachable",
  ],
])("%s is a problem that passes, and nothing was stored", (_, error, sentence) => {
  expect(problemOf(error, "r-1")).toMatchObject({
    status: 503,
    code: "unavailable",
    detail: `${sentence}: ${nothingStored}`,
  });
});

test.each<[string, unknown]>([
  ["a backend that is ended", withCode("57P01")],
  ["a backend that crashed", withCode("57P02")],
  ["a backend that is ended, through Prisma", ofPrisma({ originalCode: "57P01", kind: "postgres" })],
  ["a connection that is lost", withCode("08006")],
  ["a connection that is reset", withCode("ECONNRESET")],
  ["a connection that ends by itself", new Error("Connection terminated unexpectedly")],
  [
    "a connection that has ended",
    new Error("Client has encountered a connection error and is not queryable"),
  ],
])("%s may have committed: the problem asks to send again, and claims nothing", (_, error) => {
  const { status, code, detail } = problemOf(error, "r-1");
  expect([status, code]).toEqual([503, "unavailable"]);
  expect(detail).toContain("send this request again");
  expect(detail).not.toContain("nothing of this request was stored");
});

test.each<[string, unknown]>([
  ["a broken statement", withCode("42601")],
  ["a row that breaks a rule", withCode("23505")],
  ["a row that breaks a rule, through Prisma", ofPrisma({ originalCode: "23505" })],
  ["a statement that was cancelled", withCode("57014")],
  ["a file that is missing", withCode("ENOENT")],
  ["an error without a code", new Error("53100")],
  ["an error of this program", new AppError("busy", "Later.")],
  ["no error at all", "53100"],
  ["nothing", null],
])("%s is no failure of the database", (_, error) => {
  expect(databaseFailure(error)).toBeNull();
});
