"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Icon } from "@/components/icons/icon";
import { buttonStyle } from "./button-style";

interface CopyButtonProps {
  readonly text: string;
  readonly words?: string;
  readonly className?: string;
}

/** Copies, and says that it did for two seconds. */
export function CopyButton({ text, words = "Copy", className = "" }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={`${buttonStyle()} ${className}`}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon of={copied ? Check : Copy} small className="text-ink-3" />
      <span aria-live="polite">{copied ? "Copied" : words}</span>
    </button>
  );
}
