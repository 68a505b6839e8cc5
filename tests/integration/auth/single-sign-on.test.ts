import { afterAll, beforeAll, expect, test } from "vitest";
import { identify } from "@/lib/auth/identify";
import { database } from "@/lib/db/client";
import { answerAuth } from "@/lib/people/answer-auth";
import { listPeople } from "@/lib/people/list-people";
import { makeFirstAdmin } from "@/lib/people/set-up";
import { createTestContext, type TestContext } from "../../support/database";
import { type Claims, startIdentityProvider } from "./identity-provider";

const eve: Claims = {
  sub: "eve-at-the-company",
  name: "Eve",
  email: "eve@example.org",
  email_verified: true,
};
let who = eve;
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let ctx: TestContext;

beforeAll(async () => {
  provider = await startIdentityProvider(() => who);
  process.env.PLUMBLINE_AUTH = "on";
  process.env.PLUMBLINE_AUTH_SECRET = "a secret that signs cookies in tests";
  process.env.OIDC_DISCOVERY_URL = provider.discoveryUrl;
  process.env.OIDC_CLIENT_ID = provider.client.id;
  process.env.OIDC_CLIENT_SECRET = provider.client.secret;
  ctx = await createTestContext({ now: new Date() });
  await makeFirstAdmin(ctx, { name: "Ada", email: "ada@example.org", password: "correct horse battery" });
});
afterAll(() => provider.close());

const origin = "http://127.0.0.1:3000";
const ask = (path: string, init: RequestInit = {}) =>
  answerAuth(
    new Request(path.startsWith("http") ? path : `${origin}/api/auth${path}`, {
      ...init,
      headers: { host: "127.0.0.1:3000", origin, "content-type": "application/json", ...init.headers },
    }),
  );
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

let visits = 0;

/** The way of a browser: to the provider, and back with a code. Each from an address of its own, whose tries are counted. */
async function goThere() {
  visits += 1;
  const begun = await ask("/sign-in/social", {
    method: "POST",
    headers: { "x-plumbline-address": `10.0.0.${visits}` },
    body: JSON.stringify({ provider: "oidc", callbackURL: "/", errorCallbackURL: "/sign-in" }),
  });
  expect(begun.status).toBe(200);
  const { url } = (await begun.json()) as { url: string };
  const sent = await fetch(url, { redirect: "manual" });
  return {
    back: sent.headers.get("location") ?? "",
    cookie: cookiesOf(begun),
    asked: new URL(url).searchParams,
  };
}

async function signIn() {
  const { back, cookie } = await goThere();
  return ask(back, { headers: { cookie } });
}

const settings = {
  HOST: "0.0.0.0",
  PLUMBLINE_AUTH: "on",
  PLUMBLINE_DEMO: "off",
  PLUMBLINE_KEY: undefined,
} as const;
const whoIs = (response: Response) =>
  identify(new Headers({ cookie: cookiesOf(response) }), database(), settings, new Date());

test("somebody of the company comes in as a viewer, and is the same person the next time", async () => {
  const { asked } = await goThere();
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: "code",
    code_challenge_method: "S256",
    scope: "openid profile email",
  });
  const first = await signIn();
  expect([first.status, first.headers.get("location")]).toEqual([302, "/"]);
  expect(await whoIs(first)).toMatchObject({ kind: "person", name: "Eve", role: "viewer" });
  expect(await whoIs(await signIn())).toMatchObject({ kind: "person", email: eve.email });
  const { people } = await listPeople(ctx);
  expect(people.map(({ email }) => email).sort()).toEqual(["ada@example.org", "eve@example.org"]);
});

test("an e-mail that the provider claims gives nobody another person's account", async () => {
  who = { sub: "somebody-else", name: "Mallory", email: "ada@example.org", email_verified: true };
  const answered = await signIn();
  expect(answered.headers.get("location")).toContain("/sign-in?error=");
  expect(await whoIs(answered)).toEqual({ kind: "anyone" });
  who = eve;
});

test("a code is taken from the browser that began, once, and with its state", async () => {
  const { back, cookie } = await goThere();
  expect(await whoIs(await ask(back))).toEqual({ kind: "anyone" });
  const forged = back.replace(/state=[^&]*/, "state=forged");
  expect(await whoIs(await ask(forged, { headers: { cookie } }))).toEqual({ kind: "anyone" });
  const { back: fresh, cookie: itsOwn } = await goThere();
  expect(await whoIs(await ask(fresh, { headers: { cookie: itsOwn } }))).toMatchObject({ kind: "person" });
  expect(await whoIs(await ask(fresh, { headers: { cookie: itsOwn } }))).toEqual({ kind: "anyone" });
});
