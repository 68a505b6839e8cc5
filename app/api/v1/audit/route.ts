import { auditCsv, listAudit } from "@/lib/audit/list-audit";
import { AuditQuery } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "audit",
  query: AuditQuery,
  csv: auditCsv,
  handle: ({ ctx, query }) => listAudit(ctx, query),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
