import { z } from "zod";

/** POST /demonstration */
export const DemonstrationRequested = z.object({ status: z.enum(["loading", "present"]) });
export type DemonstrationRequested = z.infer<typeof DemonstrationRequested>;
