import { z } from "zod";
import { Name } from "@/lib/contracts/common";

export const ModelPath = z.object({ name: Name.describe("The model's name") });
