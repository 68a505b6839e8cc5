const cellStyle =
  "h-8 border-b border-line px-4 text-left text-tick font-normal text-ink-3 whitespace-nowrap";

interface Heading {
  readonly label: string;
  /** From which width on it is there. */
  readonly className?: string;
  /** For those who hear the page alone. */
  readonly unseen?: boolean;
}

export function TableHead({ headings }: { headings: readonly Heading[] }) {
  return (
    <thead>
      <tr>
        {headings.map(({ label, className = "", unseen = false }) => (
          <th key={label} scope="col" className={`${cellStyle} ${className}`}>
            {unseen ? <span className="sr-only">{label}</span> : label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
