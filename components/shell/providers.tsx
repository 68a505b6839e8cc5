"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { KeyboardProvider } from "@/components/keyboard/keyboard-provider";
import { createQueryClient } from "@/lib/client/query-client";
import { Commands } from "./commands";

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <KeyboardProvider>
          <Commands>{children}</Commands>
        </KeyboardProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
