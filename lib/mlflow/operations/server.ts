import type { MlflowOperation } from "../operation";

export const serverOperations: readonly MlflowOperation[] = [
  {
    method: "GET",
    path: "server-info",
    version: "3.0",
    access: "public",
    handle: async () => ({
      store_type: "SqlStore",
      workspaces_enabled: false,
      trace_archival_enabled: false,
      multipart_uploads_enabled: false,
      multipart_downloads_enabled: false,
    }),
  },
];
