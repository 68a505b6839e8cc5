import { afterAll, expect, test } from "vitest";
import { testChannel } from "@/lib/delivery/test-channel";
import { startMailServer } from "@/tests/support/mail-server";
import { addChannel, createWorld, prepareSettings } from "./world";

const server = await startMailServer({ name: "plumbline", password: "not to be sent in clear" });
prepareSettings(`${server.url}?requireTLS=true`);
const ctx = await createWorld();
afterAll(() => server.close());

test("where TLS is required and cannot be had, neither password nor mail is sent", async () => {
  const said: string[] = [];
  server.judge((command) => void said.push(command));
  const channel = await addChannel(ctx, { name: "tls", kind: "email", to: ["a@example.org"] });
  const tried = await testChannel(ctx, channel.id);
  expect(tried.state).toBe("failed");
  expect(said.filter((command) => /^(AUTH|MAIL)/.test(command))).toEqual([]);
  expect(JSON.stringify(tried)).not.toContain("in clear");
  expect(tried.log[0]).toMatchObject({
    outcome: "unreachable",
    answer: "TLS could not be agreed on: 502 5.5.1 not here",
  });
});
