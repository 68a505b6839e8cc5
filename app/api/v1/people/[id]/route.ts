import { IdPath, PersonPatch } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { changePerson } from "@/lib/people/change-person";

export const PATCH = route({
  access: "people",
  params: IdPath,
  body: PersonPatch,
  handle: ({ ctx, params, body }) => changePerson(ctx, params.id, body),
});

export const { GET, POST, PUT, DELETE, OPTIONS } = otherMethods("PATCH");
