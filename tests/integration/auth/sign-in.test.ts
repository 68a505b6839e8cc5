import { beforeAll, expect, test } from "vitest";
import { DELETE as endSession } from "@/app/api/v1/sessions/[id]/route";
import { GET as sessions } from "@/app/api/v1/sessions/route";
import type { OwnSession } from "@/lib/contracts/people";
import { answerAuth } from "@/lib/people/answer-auth";
import { makeFirstAdmin } from "@/lib/people/set-up";
import { createTestContext } from "../../support/database";

const ada = { name: "Ada", email: "ada@example.org", password: "correct horse battery" };

beforeAll(async () => {
  process.env.PLUMBLINE_AUTH = "on";
  process.env.PLUMBLINE_AUTH_SECRET = "a secret that signs cookies in tests";
  await makeFirstAdmin(await createTestContext(), ada);
});

const ask = (path: string, body: object, headers: Record<string, string> = {}) =>
  answerAuth(
    new Request(`http://127.0.0.1:3000/api/auth${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { host: "127.0.0.1:3000", "content-type": "application/json", ...headers },
    }),
  );
const from = (address: string) => ({ "x-plumbline-address": address });

test("a sign-in sets a cookie that scripts cannot read", async () => {
  const response = await ask(
    "/sign-in/email",
    { email: ada.email, password: ada.password },
    from("10.0.0.1"),
  );
  expect(response.status).toBe(200);
  expect(response.headers.get("set-cookie")).toMatch(
    /^plumbline\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax/,
  );
});

test("a person sees their own sessions without their tokens, and ends one", async () => {
  const right = { email: ada.email, password: ada.password };
  const [phone, desk] = await Promise.all(
    ["10.1.0.1", "10.1.0.2"].map((address) =>
      ask("/sign-in/email", right, { ...from(address), "user-agent": address }),
    ),
  );
  const cookieOf = (response: Response | undefined) =>
    response?.headers.get("set-cookie")?.split(";")[0] ?? "";
  const headers = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", cookie: cookieOf(desk) };
  const list = async (cookie: string) => {
    const request = new Request("http://127.0.0.1:3000/api/v1/sessions", { headers: { ...headers, cookie } });
    return sessions(request, { params: Promise.resolve({}) });
  };
  const answered = await list(cookieOf(desk));
  const text = await answered.text();
  expect(text).not.toContain(decodeURIComponent(cookieOf(phone)).split("=")[1]?.split(".")[0]);
  const found: OwnSession[] = JSON.parse(text).data.sessions;
  expect(found.find(({ current }) => current)).toMatchObject({ browser: "10.1.0.2", address: "10.1.0.2" });
  const id = found.find(({ browser }) => browser === "10.1.0.1")?.id ?? "";
  const end = (sessionId: string) =>
    endSession(new Request("http://127.0.0.1:3000/api/v1/sessions/x", { method: "DELETE", headers }), {
      params: Promise.resolve({ id: sessionId }),
    });
  expect((await end(id)).status).toBe(204);
  expect((await end(id)).status).toBe(404);
  expect((await list(cookieOf(phone))).status).toBe(401);
});

test("somebody unknown and a wrong password are told apart by nothing", async () => {
  const answers = await Promise.all(
    ["nobody@example.org", ada.email].map((email) =>
      ask("/sign-in/email", { email, password: "a wrong password" }, from("10.0.0.2")),
    ),
  );
  const [unknown, wrong] = await Promise.all(answers.map(async (each) => [each.status, await each.text()]));
  expect(unknown).toEqual(wrong);
  expect(unknown?.[0]).toBe(401);
});

test("the eleventh try of a quarter of an hour is refused, another address may still try", async () => {
  const tries: number[] = [];
  for (let i = 0; i < 11; i++) {
    const body = { email: ada.email, password: `wrong password ${i}` };
    tries.push((await ask("/sign-in/email", body, from("10.0.0.3"))).status);
  }
  expect(tries).toEqual([...Array(10).fill(401), 429]);
  const right = { email: ada.email, password: ada.password };
  const refused = await ask("/sign-in/email", right, from("10.0.0.3"));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(900);
  expect((await ask("/sign-in/email", right, from("10.0.0.4"))).status).toBe(200);
});

test.each([
  "/sign-up/email",
  "/admin/set-role",
  "/admin/create-user",
  "/request-password-reset",
  "/update-user",
])("%s is not served: people are changed where it is written down", async (path) => {
  expect((await ask(path, {}, from("10.0.0.5"))).status).toBe(404);
});

test("a page of another site signs nobody in", async () => {
  const body = { email: ada.email, password: ada.password };
  const foreign = { ...from("10.0.0.6"), origin: "https://evil.example" };
  expect((await ask("/sign-in/email", body, foreign)).status).toBe(403);
});
