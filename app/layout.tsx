import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import { TopBar } from "@/components/shell/top-bar";
import { ThemeScript } from "@/components/theme/theme-script";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Plumbline", default: "Plumbline" },
  description: "What a model does today, held against the reference it was approved with.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Each answer has a nonce of its own, so every page is rendered when it is asked for.
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <Providers>
          <a href="#content" className="sr-only focus:not-sr-only">
            To the content
          </a>
          <TopBar />
          {children}
        </Providers>
      </body>
    </html>
  );
}
