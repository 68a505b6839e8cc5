import "server-only";
import { resolve } from "node:path";
import { env, type Settings } from "@/lib/env";
import type { ArtifactStore } from "./artifact-store";
import { diskStore } from "./disk-store";
import { s3Store } from "./s3-store";
import { sweepIncoming } from "./sweep-incoming";

let opened: ArtifactStore | undefined;

/** The process's one artifact store. */
export function artifactStore(): ArtifactStore {
  opened ??= open(env());
  return opened;
}

function open(settings: Settings): ArtifactStore {
  const { S3_ENDPOINT: endpoint, S3_REGION: region } = settings;
  const {
    S3_BUCKET: bucket,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  } = settings;
  if (endpoint && bucket && accessKeyId && secretAccessKey) {
    return s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey });
  }
  const home = resolve(settings.PLUMBLINE_HOME);
  sweepIncoming(home, new Date()).catch(() => {});
  return diskStore(home);
}
