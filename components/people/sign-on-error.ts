const words: Readonly<Record<string, string>> = {
  account_not_linked: "There is an account with that e-mail here already: sign in with its password.",
  access_denied: "The identity provider let nobody in.",
};

/** Why single sign-on came back without anybody, in words; null where nothing is wrong. */
export function signOnError(code: string): string | null {
  if (code === "") return null;
  return words[code] ?? "Single sign-on did not work: try again, or ask whoever looks after this server.";
}
