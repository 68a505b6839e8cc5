export function MethodTag({ method }: { method: string }) {
  const tone = method === "get" ? "text-ink-2" : method === "delete" ? "text-danger" : "text-accent";
  return (
    <span className={`w-12 shrink-0 font-mono text-tick leading-5 font-semibold uppercase ${tone}`}>
      {method}
    </span>
  );
}
