import { z } from "zod";
import { ModelPath } from "@/lib/registry/model-path";

export const FeaturePath = ModelPath.extend({ feature: z.string().describe("A column's name") });
