interface ServerOptions {
  readonly port: number;
  readonly volatile: boolean;
}

const durable = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];
const fleeting = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** How the embedded server runs: loopback only, sized for a small machine that it shares with Node. */
export function postgresSettings({ port, volatile }: ServerOptions): string[] {
  return [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "password_encryption=scram-sha-256",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=100",
    "shared_buffers=256MB",
    "effective_cache_size=1GB",
    "work_mem=16MB",
    "maintenance_work_mem=128MB",
    "wal_compression=on",
    "max_wal_size=2GB",
    "checkpoint_timeout=15min",
    "log_checkpoints=off",
    "random_page_cost=1.1",
    "max_parallel_workers_per_gather=1",
    // Queries here are short or bulk; compiling them costs more than it saves.
    "jit=off",
    ...(volatile ? fleeting : durable),
  ];
}
