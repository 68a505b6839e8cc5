import { z } from "zod";

/** RFC 9457, with the field and the reason. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  invalid_params: z
    .array(
      z.object({
        name: z.string(),
        reason: z.string(),
        span: z
          .object({ from: z.int(), to: z.int() })
          .optional()
          .describe("Which of its characters are to blame, [from, to)"),
        line: z.int().optional().describe("In a text of several lines, from 1"),
        column: z.int().optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof Problem>;
