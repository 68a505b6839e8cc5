import { comparisonCsv } from "@/lib/compare/comparison-csv";
import { getComparison } from "@/lib/compare/get-comparison";
import { CompareQuery } from "@/lib/contracts/compare";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: CompareQuery,
  csv: comparisonCsv,
  handle: ({ ctx, params, query }) => getComparison(ctx, { name: params.name, query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
