const base =
  "inline-flex h-(--control) shrink-0 items-center justify-center gap-1.5 rounded-md border whitespace-nowrap disabled:opacity-50 disabled:cursor-default";

const looks = {
  neutral: "border-line-strong bg-bg text-ink hover:bg-hover data-[state=open]:bg-hover",
  primary: "border-invert bg-invert font-semibold text-ink-invert hover:opacity-88",
  danger: "border-danger-mark bg-bg font-semibold text-danger hover:bg-danger-soft",
  bare: "border-transparent text-ink-3 hover:bg-hover hover:text-ink data-[state=open]:bg-hover",
} as const;

export type ButtonLook = keyof typeof looks;

export const buttonStyle = (look: ButtonLook = "neutral") => `${base} ${looks[look]} px-2.5`;

export const iconButtonStyle = (look: ButtonLook = "neutral", small = false) =>
  `${base} ${looks[look]} ${small ? "size-6 max-phone:size-11" : "size-(--control)"} px-0`;
