/** A request's part of a transaction that others may share. */
interface Waiting<I, O> {
  readonly item: I;
  readonly size: number;
  readonly resolve: (output: O) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Joins requests that arrive while a transaction is under way into the next one. An idle queue starts at
 * once, so that a lone request never waits; a busy one pays one commit for many.
 */
export class GroupCommit<I, O> {
  private waiting: Waiting<I, O>[] = [];
  private running = 0;

  constructor(
    private readonly commit: (items: readonly I[]) => Promise<readonly O[]>,
    private readonly limits: { readonly concurrency: number; readonly size: number },
  ) {}

  submit(item: I, size: number): Promise<O> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, size, resolve, reject });
      this.pump();
    });
  }

  private pump(): void {
    while (this.running < this.limits.concurrency && this.waiting.length > 0) {
      this.running++;
      void this.run(this.take());
    }
  }

  private take(): Waiting<I, O>[] {
    let size = 0;
    let count = 0;
    for (const { size: next } of this.waiting) {
      if (count > 0 && size + next > this.limits.size) break;
      size += next;
      count++;
    }
    return this.waiting.splice(0, count);
  }

  private async run(group: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const outputs = await this.commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => {
        resolve(outputs[index] as O);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.running--;
      this.pump();
    }
  }
}
