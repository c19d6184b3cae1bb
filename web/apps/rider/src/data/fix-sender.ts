import { isProblem, type FixBatch, type FixReceipt } from '@foodieexpress/client';
import type { FixQueue } from './fix-queue';

export interface Line {
  readonly isReady: boolean;
  send(batch: FixBatch): Promise<FixReceipt>;
}

/** Empties the queue in its order, one batch at a time: by the open line, and by HTTP while there is none. */
export class FixSender {
  private sending = false;

  constructor(
    private readonly queue: FixQueue,
    private readonly line: Line,
    private readonly post: (batch: FixBatch) => Promise<FixReceipt>,
    private readonly now: () => number,
  ) {}

  async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      // What gathered in a dead zone leaves at once where every batch is answered on the spot.
      while ((await this.sendOne()) && this.line.isReady);
    } finally {
      this.sending = false;
    }
  }

  /** Whether something left, and was settled. */
  private async sendOne(): Promise<boolean> {
    const batch = this.queue.batch(new Date(this.now()).toISOString());
    if (batch === undefined) return false;
    const before = this.queue.size;
    try {
      const receipt = await (this.line.isReady ? this.line.send(batch) : this.post(batch));
      this.queue.settled(batch, receipt);
      return this.queue.size < before;
    } catch (error) {
      // Nothing else is lost for good: the next round takes it along, and what was stored already counts once.
      if (isProblem(error) && (error.status === 400 || error.status === 413)) this.queue.discard(batch);
      return false;
    }
  }
}
