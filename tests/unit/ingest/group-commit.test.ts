import { expect, test } from "vitest";
import { GroupCommit } from "@/lib/ingest/group-commit";

function recording(limits = { concurrency: 1, size: 10 }) {
  const groups: (readonly number[])[] = [];
  const releases: (() => void)[] = [];
  const queue = new GroupCommit<number, number>(async (items) => {
    groups.push(items);
    await new Promise<void>((resolve) => releases.push(resolve));
    if (items.includes(13)) throw new Error("unlucky");
    return items.map((item) => 10 * item);
  }, limits);
  const releaseAll = async () => {
    for (let turn = 0; turn < 20; turn++) {
      releases.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { queue, groups, releaseAll };
}

test("a lone request is committed at once", () => {
  const { queue, groups } = recording();
  void queue.submit(1, 1);
  expect(groups).toEqual([[1]]);
});

test("requests that come meanwhile share the next commit, and each gets its own answer", async () => {
  const { queue, groups, releaseAll } = recording();
  const answers = Promise.all([1, 2, 3, 4].map((item) => queue.submit(item, 1)));
  await releaseAll();
  expect(await answers).toEqual([10, 20, 30, 40]);
  expect(groups).toEqual([[1], [2, 3, 4]]);
});

test("a commit takes no more than its size, but never nothing", async () => {
  const { queue, groups, releaseAll } = recording({ concurrency: 1, size: 10 });
  const answers = Promise.all([
    queue.submit(1, 1),
    queue.submit(2, 6),
    queue.submit(3, 5),
    queue.submit(4, 40),
  ]);
  await releaseAll();
  await answers;
  expect(groups).toEqual([[1], [2], [3], [4]]);
});

test("a commit that fails fails those that shared it and nobody else", async () => {
  const { queue, releaseAll } = recording();
  const answers = Promise.allSettled([queue.submit(1, 1), queue.submit(13, 1), queue.submit(2, 1)]);
  await releaseAll();
  const later = queue.submit(3, 1);
  await releaseAll();
  expect((await answers).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await later).toBe(30);
});
