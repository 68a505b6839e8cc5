import { verifyAudit } from "@/lib/audit/verify-audit";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({ access: "audit", handle: ({ ctx }) => verifyAudit(ctx.db.pool) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
