import { Lexer } from "yaml";

const deepest = 16;
const farthest = 64;

/** What the lexer says beside the text itself: byte order mark, document, end of a plain scalar, scalar. */
const signs = ["\ufeff", "\u0002", "\u0018", "\u001f"];

/**
 * The line and column, from 1, where a text nests deeper than a configuration ever does; null where it nowhere does.
 * A parser that calls itself for each level may run out of stack in the midst of compiling a pattern, which ends the
 * whole process: so this is asked first, of the lexer, which goes through the text without calling itself.
 */
export function findDeepNesting(text: string): { line: number; column: number } | null {
  let line = 1;
  let column = 1;
  let flow = 0;
  /** Of this line, outside of brackets: each may begin a level of its own. */
  let indicators = 0;
  let scalarFollows = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (scalarFollows) {
      scalarFollows = false;
    } else if (signs.includes(lexeme)) {
      scalarFollows = lexeme === "\u001f";
      continue;
    } else {
      if (lexeme === "[" || lexeme === "{") flow++;
      if (lexeme === "]" || lexeme === "}") flow = Math.max(0, flow - 1);
      if (flow === 0 && /^[-?:]$/.test(lexeme)) {
        indicators++;
        // A level of blocks takes a column at least: how far right one begins bounds how many there are.
        if (lexeme !== ":" && column > farthest) return { line, column };
      }
      if (flow > deepest || indicators > deepest) return { line, column };
      if (column === 1 && /^ +$/.test(lexeme) && lexeme.length > farthest) {
        return { line, column: lexeme.length + 1 };
      }
    }
    const breaks = lexeme.split("\n");
    if (breaks.length > 1) {
      line += breaks.length - 1;
      column = 1;
      indicators = 0;
    }
    column += breaks.at(-1)?.length ?? 0;
  }
  return null;
}
