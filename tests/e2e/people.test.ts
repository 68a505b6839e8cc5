import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { violationsOf } from "../support/barriers";
import { journey } from "../support/journey";
import { type Product, startProduct } from "../support/product";

const token = "the-token-of-the-log-1234";
const ada = { name: "Ada", email: "ada@example.org", password: "correct horse battery" };
let product: Product;

beforeAll(async () => {
  product = await startProduct({
    PLUMBLINE_AUTH: "on",
    PLUMBLINE_SETUP_TOKEN: token,
    PLUMBLINE_WEB_PROCESSES: "1",
  });
});
afterAll(() => product.remove());

const signIn = async (page: Page, email: string, password: string) => {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
};

describe("people", () => {
  journey(
    "the first account, a second person, a key and the audit; then signing out and in",
    async ({ page, expectedErrors }) => {
      expectedErrors.push(/40[13]/);
      await page.goto(product.url);
      await page.waitForURL("**/setup");
      await page.getByLabel("Token").fill("not-the-token-of-the-log");
      await page.getByLabel("Name").fill(ada.name);
      await page.getByLabel("E-mail").fill(ada.email);
      await page.getByLabel("Password").fill(ada.password);
      await page.getByRole("button", { name: "Make the account" }).click();
      await page.getByText("is not the one in the server's log").waitFor();
      await page.getByLabel("Token").fill(token);
      await page.getByRole("button", { name: "Make the account" }).click();

      await page.getByRole("cell", { name: ada.email }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Add a person" }).click();
      await page.getByLabel("Name").fill("Bob");
      await page.getByLabel("E-mail").fill("bob@example.org");
      await page.getByLabel("First password").fill("a first password");
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.getByRole("cell", { name: "bob@example.org" }).waitFor();
      await page.getByRole("button", { name: "Role of Bob: Viewer" }).click();
      await page.getByRole("menuitemradio", { name: "Lead" }).click();
      await page.getByRole("button", { name: "Role of Bob: Lead" }).waitFor();

      await page.getByRole("button", { name: "Service keys" }).click();
      await page.getByRole("button", { name: "Make a key" }).click();
      await page.getByLabel("What uses it").fill("training pipeline");
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Make it" }).click();
      const secret = await page.getByText(/^plumb_/).textContent();
      const ask = () =>
        fetch(`${product.url}/api/v1/models`, { headers: { authorization: `Bearer ${secret}` } });
      expect((await ask()).status).toBe(403);
      await page.getByRole("button", { name: "Revoke training pipeline" }).click();
      await page.getByText(/^revoked/).waitFor();
      expect((await ask()).status).toBe(401);

      await page.getByRole("button", { name: "Audit" }).click();
      await page.getByRole("cell", { name: "key.revoke" }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Verify the chain" }).click();
      await page.getByText("The chain of 5 events holds.").waitFor();

      await page.getByRole("button", { name: "Ada" }).click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
      await page.waitForURL("**/sign-in");
      await page.goto(`${product.url}/alerts?state=open`);
      await page.waitForURL("**/sign-in?next=*");
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await signIn(page, "bob@example.org", "a wrong password");
      await page.getByText("Invalid email or password").waitFor();
      await signIn(page, "bob@example.org", "a first password");
      await page.waitForURL("**/alerts?state=open");
      await page.goto(`${product.url}/settings`);
      await page.getByRole("button", { name: "Make a key" }).waitFor();
      expect(await page.getByRole("button", { name: "People" }).count()).toBe(0);
      await page.getByRole("button", { name: "My account" }).click();
      await page.getByRole("cell", { name: "this one" }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
  );

  journey("who tries too often is told how long to wait", async ({ page, expectedErrors }) => {
    expectedErrors.push(/401|429/);
    const wrong = { email: ada.email, password: "a wrong password" };
    for (let tries = 0; tries < 10; tries++) {
      await page.request.post(`${product.url}/api/auth/sign-in/email`, { data: wrong });
    }
    await page.goto(`${product.url}/sign-in`);
    await signIn(page, wrong.email, wrong.password);
    await page.getByText("Too many attempts: try again in 15 minutes.").waitFor();
  });
});
