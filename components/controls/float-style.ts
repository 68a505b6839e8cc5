/** What floats over the sheet: menus, lists, popovers. */
export const floatStyle =
  "appears z-30 max-h-(--radix-popper-available-height) min-w-40 overflow-y-auto rounded-md border border-line-strong bg-bg p-1 text-ink shadow-float outline-none";

export const optionStyle =
  "flex min-h-7 cursor-pointer items-center gap-2 rounded-sm px-2 whitespace-nowrap outline-none select-none data-[disabled]:cursor-default data-[disabled]:text-ink-3 data-[highlighted]:bg-hover max-phone:min-h-11";
