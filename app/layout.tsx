import type { Metadata, Viewport } from "next";
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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
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
