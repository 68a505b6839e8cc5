/** The champion is grey, the challenger is the accent, here as in every chart. */
export function VersionSquare({ side }: { side: "champion" | "challenger" }) {
  const look = side === "champion" ? "border border-reference bg-reference-fill" : "bg-accent";
  return <span aria-hidden="true" className={`inline-block size-2.5 shrink-0 ${look}`} />;
}
