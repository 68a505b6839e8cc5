interface MarkBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** Selects what its row is about; it lies over the link that fills the row. */
export function MarkBox({ label, checked, onChange }: MarkBoxProps) {
  return (
    <label className="relative z-10 -my-1 -ml-2 flex size-8 items-center justify-center max-phone:size-11">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        className="size-4 accent-(--current)"
        onChange={onChange}
      />
    </label>
  );
}
