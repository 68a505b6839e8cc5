/** Not here yet: a dashed ring, unlike every state that was decided. */
export function WaitingIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      width={16}
      height={16}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      role="img"
      aria-label="Waiting"
      className="shrink-0 text-ink-2"
    >
      <circle cx="8" cy="8" r="6.3" strokeDasharray="2.4 1.9" />
      <path d="M5.4 8h5.2" />
    </svg>
  );
}
