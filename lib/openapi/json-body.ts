import type { RequestBody } from "./operation";

/** A body of JSON, with the example that is shown and sent. */
export const jsonBody = (
  schema: RequestBody["formats"][number]["schema"],
  description: string,
  example: object,
): RequestBody => ({
  description,
  formats: [{ mediaType: "application/json", schema }],
  example: JSON.stringify(example),
});
