/** Leads to a line of the text. */
export function LineButton({ line, onLine }: { line: number; onLine: (line: number) => void }) {
  return (
    <button
      type="button"
      className="link inline-flex min-h-6 items-center max-phone:min-h-11"
      onClick={() => onLine(line)}
    >
      line {line}
    </button>
  );
}
