const columns = [
  { name: "timestamp", meaning: "when it was predicted; gives the hours of the week to compare with" },
  { name: "prediction", meaning: "or score; probability_NAME for each class" },
  { name: "label", meaning: "what came true, where it is known" },
  { name: "any other", meaning: "a feature: numbers are numeric, words categorical" },
];

/** How the file of step 2 is read. */
export function ReferenceShape() {
  return (
    <section aria-labelledby="reference-shape" className="border-t border-line px-4 py-3">
      <h2 id="reference-shape" className="section-title">
        What the reference file holds
      </h2>
      <p className="mt-0.5 text-ink-2">
        One row a prediction: CSV, JSON, NDJSON or Parquet, to a million rows.
      </p>
      <dl className="mt-1.5">
        {columns.map(({ name, meaning }) => (
          <div key={name} className="grid min-h-6 grid-cols-[112px_minmax(0,1fr)] items-baseline">
            <dt className="font-mono text-quiet">{name}</dt>
            <dd className="quiet">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
