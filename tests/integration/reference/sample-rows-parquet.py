"""Writes sample-rows.parquet: the 600 rows of reference-rows.ts. Made with pyarrow 26.0.1."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

START = datetime(2026, 4, 1, tzinfo=timezone.utc)
ORIGINS = ["JFK", "BOS", "ORD", "SFO, CA", 'the "hub"']
INDICES = range(600)

table = pa.table(
    {
        "timestamp": pa.array([START + timedelta(hours=i) for i in INDICES], pa.timestamp("us", "UTC")),
        "distance": pa.array([None if i % 11 == 0 else ((i * 37) % 500) / 4 for i in INDICES], pa.float64()),
        "origin": pa.array([None if i % 13 == 0 else ORIGINS[i % 5] for i in INDICES]),
        "wet": pa.array([i % 3 == 0 for i in INDICES]),
        "score": pa.array([((i * 29) % 100) / 100 for i in INDICES], pa.float64()),
        "label": pa.array([None if i % 7 == 0 else i % 2 for i in INDICES], pa.int64()),
    }
)
pq.write_table(table, Path(__file__).with_suffix("").with_name("sample-rows.parquet"), row_group_size=250, compression="zstd")
