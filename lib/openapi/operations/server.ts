import { DemonstrationRequested } from "@/lib/contracts/demonstration";
import type { Operation } from "../operation";

const section = "This server";

export const serverOperations: readonly Operation[] = [
  {
    id: "getOpenApi",
    section,
    method: "get",
    path: "/openapi.json",
    access: "public",
    summary: "Read this description",
    description: "The OpenAPI 3.1 document that this page shows.",
    answer: { status: 200, description: "An OpenAPI 3.1 document", schema: null },
    problems: [],
  },
  {
    id: "loadDemonstration",
    section,
    method: "post",
    path: "/demonstration",
    access: "manage",
    summary: "Load the demonstration",
    description:
      "Real US flights of January to June 2001, moved to now, as the model `flight-delay`. It is loaded in the background; " +
      "DELETE of that model removes it.",
    answer: {
      status: 202,
      description: "Whether it is being loaded or was here already",
      schema: DemonstrationRequested,
      example: { status: "loading" },
    },
    problems: [],
  },
];
