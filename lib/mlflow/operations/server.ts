import "server-only";
import { artifactStore } from "@/lib/artifacts/open-store";
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
      // A bucket may be out of the reach of clients: they send parts there when their people say so.
      multipart_uploads_enabled: artifactStore().uploads.receive !== null,
      multipart_downloads_enabled: false,
    }),
  },
];
