import "server-only";
import { noFilters, withSchemaEngine } from "./schema-engine";

const emptyScript = "-- This is an empty migration.";

/**
 * The SQL that leads from one Prisma schema to another, or null when they say the same. The engine wants a
 * server to speak to, and leaves it as it is.
 */
export async function schemaDifference(
  connectionString: string,
  from: string | null,
  to: string,
): Promise<string | null> {
  return withSchemaEngine(connectionString, async (engine) => {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    const sql = stdout?.trim() ?? "";
    return sql === "" || sql === emptyScript ? null : `${sql}\n`;
  });
}

const datamodel = (content: string) => ({
  tag: "schemaDatamodel" as const,
  files: [{ path: "schema.prisma", content }],
});
