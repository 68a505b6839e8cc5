export type TokenType = "identifier" | "keyword" | "string" | "number" | "comparator" | "list" | "other";

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly from: number;
}

const shapes: readonly (readonly [TokenType, RegExp])[] = [
  ["string", /'(?:''|[^'])*'/y],
  ["number", /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.])/y],
  ["identifier", /(?:[A-Za-z_]\w*|`[^`]*`|"[^"]*")(?:\.(?:[^\s.`"'()=!<>;,]+|`[^`]*`|"[^"]*"))*/y],
  ["comparator", /==|<>|!=|>=|<=|=|>|</y],
  ["list", /\((?:'(?:''|[^'])*'|"[^"]*"|[^()'"])*\)/y],
  ["other", /\S[\w]*/y],
];

const keywords = new Set(["AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "ILIKE", "TRUE", "FALSE"]);

/** The words, quoted texts, numbers, signs and lists of a filter. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, from: number): Token {
  for (const [type, shape] of shapes) {
    shape.lastIndex = from;
    const found = shape.exec(text)?.[0];
    if (found === undefined) continue;
    const isKeyword = type === "identifier" && keywords.has(found.toUpperCase());
    return { type: isKeyword ? "keyword" : type, text: found, from };
  }
  return { type: "other", text: text.slice(from, from + 1), from };
}
