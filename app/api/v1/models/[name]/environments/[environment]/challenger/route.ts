import { ChallengerChoice, ModelEnvironmentPath } from "@/lib/contracts/environments";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { chooseChallenger } from "@/lib/registry/environments/choose-challenger";
import { listModelEnvironments } from "@/lib/registry/environments/list-environments";

export const PUT = route({
  access: "registry",
  params: ModelEnvironmentPath,
  body: ChallengerChoice,
  handle: async ({ ctx, params, body }) => {
    await chooseChallenger(ctx, params, body.version);
    return listModelEnvironments(ctx, params.name);
  },
});

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
