import { Client, escapeIdentifier } from "pg";

/** Makes a database, empty or as a copy of another one of the server, and returns its address. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  const copy = template ? ` TEMPLATE ${escapeIdentifier(template)}` : "";
  await runSql(serverUrl, `CREATE DATABASE ${escapeIdentifier(name)}${copy}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await runSql(serverUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

export async function runSql(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
