import type { TestProject } from "vitest/node";
import { startProduct } from "./product";

declare module "vitest" {
  interface ProvidedContext {
    readonly productUrl: string;
  }
}

/** The real product for the browser journeys, empty, once for the run; or one that runs already. */
export default async function provideProduct(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.PLUMBLINE_TEST_URL;
  if (running) {
    project.provide("productUrl", running);
    return undefined;
  }
  const product = await startProduct();
  project.provide("productUrl", product.url);
  return product.remove;
}
