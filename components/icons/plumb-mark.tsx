export function PlumbMark() {
  return (
    <svg viewBox="0 0 12 20" width={12} height={20} fill="none" aria-hidden="true" className="shrink-0">
      <path d="M6 0v8" stroke="currentColor" strokeWidth={1.5} />
      <path d="M2.8 7.25h6.4" stroke="currentColor" strokeWidth={1.5} />
      <path d="M2 9h8L6 19z" fill="currentColor" />
    </svg>
  );
}
