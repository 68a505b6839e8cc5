"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./button";

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ open, onOpenChange, title, description, wide = false, children }: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="appears fixed inset-0 z-40 bg-veil" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={`appears fixed top-[12vh] left-1/2 z-40 flex max-h-[76vh] w-[calc(100vw-32px)] -translate-x-1/2 flex-col rounded-md border border-line-strong bg-bg shadow-float outline-none ${
            wide ? "max-w-4xl" : "max-w-lg"
          }`}
        >
          <header className="flex items-start gap-3 px-4 pt-3 pb-2">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-verdict font-semibold">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="mt-1 text-ink-2">{description}</Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <IconButton label="Close" icon={X} look="bare" small className="-mr-1.5" />
            </Primitive.Close>
          </header>
          <div className="min-h-0 overflow-y-auto px-4 pb-4">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
