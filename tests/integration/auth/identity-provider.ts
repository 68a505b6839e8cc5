import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Claims {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly email_verified: boolean;
}

const client = { id: "plumbline", secret: "the client's secret" };

/**
 * An OpenID Connect provider on loopback, as far as an authorisation code with PKCE goes: it signs its tokens, binds
 * a code to the challenge and address that it was asked with, and gives each code once.
 */
export async function startIdentityProvider(whoSignsIn: () => Claims) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<
    string,
    { challenge: string; redirect: string; nonce: string | null; claims: Claims }
  >();
  const tokens = new Map<string, Claims>();
  let issuer = "";

  const answers: Record<
    string,
    (url: URL, body: URLSearchParams, request: IncomingMessage) => object | string
  > = {
    "/.well-known/openid-configuration": () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    }),
    "/keys": () => ({
      keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }],
    }),
    "/authorize": ({ searchParams }) => {
      const asked = Object.fromEntries(searchParams);
      if (asked.client_id !== client.id || asked.code_challenge_method !== "S256") return "not this client";
      const code = randomUUID();
      codes.set(code, {
        challenge: asked.code_challenge ?? "",
        redirect: asked.redirect_uri ?? "",
        nonce: asked.nonce ?? null,
        claims: whoSignsIn(),
      });
      return `redirect ${asked.redirect_uri}?code=${code}&state=${encodeURIComponent(asked.state ?? "")}`;
    },
    "/token": (_, body, request) => {
      const given = codes.get(body.get("code") ?? "");
      codes.delete(body.get("code") ?? "");
      const challenge = createHash("sha256")
        .update(body.get("code_verifier") ?? "")
        .digest("base64url");
      if (!given || given.challenge !== challenge || given.redirect !== body.get("redirect_uri")) {
        return "not this code";
      }
      const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString("base64")}`;
      if (body.get("client_secret") !== client.secret && request.headers.authorization !== basic) {
        return "not this client";
      }
      const token = randomUUID();
      tokens.set(token, given.claims);
      const { claims, nonce } = given;
      const now = Math.floor(Date.now() / 1000);
      const idToken = sign({
        ...claims,
        iss: issuer,
        aud: client.id,
        iat: now,
        exp: now + 300,
        ...(nonce ? { nonce } : {}),
      });
      return { access_token: token, token_type: "Bearer", expires_in: 300, id_token: idToken };
    },
    "/userinfo": (_url, _body, request) =>
      tokens.get(request.headers.authorization?.replace("Bearer ", "") ?? "") ?? "nobody",
  };

  function sign(payload: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const content = `${part({ alg: "RS256", typ: "JWT", kid: "one" })}.${part(payload)}`;
    return `${content}.${createSign("RSA-SHA256").update(content).sign(privateKey, "base64url")}`;
  }

  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? "/", issuer);
    const made = answers[url.pathname]?.(url, new URLSearchParams(body), request) ?? "nothing here";
    if (typeof made === "object") {
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(made));
    } else if (made.startsWith("redirect ")) {
      response.writeHead(302, { Location: made.slice("redirect ".length) }).end();
    } else {
      response.writeHead(400).end(made);
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    client,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
