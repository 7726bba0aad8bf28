/** Hands values from one that makes them to one that takes them, no faster than they are taken. */
export class Channel<T> {
  private readonly waiting: { value: T; taken: () => void }[] = [];
  private wake: (() => void) | undefined;
  private closed = false;
  private begun = false;

  /** Resolves when the value was taken, or when nobody will take it any more. */
  put(value: T): Promise<void> {
    if (this.closed) return Promise.resolve();
    return new Promise((taken) => {
      this.waiting.push({ value, taken });
      this.wake?.();
    });
  }

  close(): void {
    this.closed = true;
    this.wake?.();
    for (const { taken } of this.waiting) taken();
  }

  /** The values in order, once: a second reading would miss what the first took. */
  async *values(): AsyncGenerator<T> {
    if (this.begun) throw new Error('the values were taken already');
    this.begun = true;
    for (;;) {
      const next = this.waiting.shift();
      if (next) {
        next.taken();
        yield next.value;
      } else if (this.closed) return;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
