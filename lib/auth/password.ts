import "server-only";
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's strength for scrypt (Password Storage Cheat Sheet, 2025): 128 MiB and about 0.4 s a password. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const keyLength = 64;
const hashesAtOnce = 4;

let underWay = 0;
const waiting: (() => void)[] = [];

/** scrypt$N$r$p$salt$key, the last two in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), key.toString("base64")].join("$");
}

export async function verifyPassword({
  hash,
  password,
}: {
  readonly hash: string;
  readonly password: string;
}): Promise<boolean> {
  const [name, N, r, p, salt, key] = hash.split("$");
  if (name !== "scrypt" || !salt || !key) return false;
  const given = await derive(password, Buffer.from(salt, "base64"), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, Buffer.from(key, "base64"));
}

/** A few at once: each takes 128 MiB. */
async function derive(
  password: string,
  salt: Buffer,
  { N, r, p }: Required<Pick<ScryptOptions, "N" | "r" | "p">>,
): Promise<Buffer> {
  while (underWay >= hashesAtOnce) await new Promise<void>((wake) => waiting.push(wake));
  underWay++;
  try {
    return await new Promise((done, fail) =>
      scrypt(password.normalize("NFKC"), salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? fail(error) : done(key),
      ),
    );
  } finally {
    underWay--;
    waiting.shift()?.();
  }
}
