import "server-only";
import type { Database } from "@/lib/context";
import { type Env, env } from "@/lib/env";
import { hashPassword, verifyPassword } from "./password";

const daySeconds = 86_400;
export const passwordLength = { least: 12, most: 128 } as const;
/** However often it is used, a session ends this long after the sign-in. */
export const longestSessionDays = 30;

type Auth = ReturnType<typeof createAuth>;

const held = globalThis as { plumblineAuth?: Auth };

/**
 * Accounts and sessions, kept in our own database. Read when the first person asks: it takes more than half a second,
 * which a start need not wait for.
 */
export function auth(db: Database): Auth {
  held.plumblineAuth ??= createAuth(db, env());
  return held.plumblineAuth;
}

async function createAuth({ prisma }: Database, settings: Env) {
  const [{ betterAuth }, { prismaAdapter }, { admin, genericOAuth }] = await Promise.all([
    import("better-auth"),
    import("better-auth/adapters/prisma"),
    import("better-auth/plugins"),
  ]);
  const secure = settings.PLUMBLINE_PUBLIC_URL?.startsWith("https:") ?? false;
  return betterAuth({
    appName: "Plumbline",
    baseURL: settings.PLUMBLINE_PUBLIC_URL ?? {
      allowedHosts: ["*"],
      protocol: "http",
      fallback: `http://127.0.0.1:${settings.PORT}`,
    },
    secret: settings.PLUMBLINE_AUTH_SECRET,
    telemetry: { enabled: false },
    database: prismaAdapter(prisma, { provider: "postgresql", transaction: true }),
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    emailAndPassword: {
      enabled: true,
      // People are made by an admin, or come from the identity provider.
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 7 * daySeconds, updateAge: daySeconds, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 15 * 60, max: 10 },
        "/change-password": { window: 15 * 60, max: 10 },
      },
    },
    advanced: {
      // Set by our own server from the connection, whatever the client sends.
      ipAddress: { ipAddressHeaders: ["x-plumbline-address"] },
      // `__Host-` binds the cookie to this host; browsers take it over https alone.
      useSecureCookies: false,
      cookiePrefix: secure ? "__Host-plumbline" : "plumbline",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure },
    },
    plugins: [
      admin({ defaultRole: "viewer", adminRoles: ["admin"] }),
      ...(settings.OIDC_DISCOVERY_URL ? [genericOAuth({ config: [providerOf(settings)] })] : []),
    ],
  });
}

const providerOf = ({ OIDC_DISCOVERY_URL, OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET = "" }: Env) => ({
  providerId: "oidc",
  discoveryUrl: OIDC_DISCOVERY_URL,
  clientId: OIDC_CLIENT_ID,
  clientSecret: OIDC_CLIENT_SECRET,
  scopes: ["openid", "profile", "email"],
  pkce: true,
});
