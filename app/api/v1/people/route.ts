import { NewPerson } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { createPerson } from "@/lib/people/create-person";
import { listPeople } from "@/lib/people/list-people";

export const GET = route({ access: "people", handle: ({ ctx }) => listPeople(ctx) });

export const POST = route({
  access: "people",
  body: NewPerson,
  status: 201,
  handle: ({ ctx, body }) => createPerson(ctx, body),
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
