import type { Fix, FixBatch, FixReceipt } from '@foodieexpress/client';

const STORED = 'foodie.rider.fixes';
const BATCH = 200;
/** Six hours at one fix in five seconds; the oldest go first, for the newest matter most. */
const MOST = 4320;
/** The session's numbers have too many holes for the server to keep account of them. */
const FULL = 'tracking.too-many-gaps';

interface Kept {
  session: string;
  seq: number;
  fixes: Fix[];
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** Positions that the server has not acknowledged yet; they survive a reload and a dead zone. */
export class FixQueue {
  private kept: Kept;

  constructor(
    private readonly riderId: string,
    private readonly store: Store = localStorage,
    private readonly newSession: () => string = () => crypto.randomUUID(),
  ) {
    this.kept = this.read() ?? { session: this.newSession(), seq: 0, fixes: [] };
  }

  get size(): number {
    return this.kept.fixes.length;
  }

  add(fix: Omit<Fix, 'seq'>): void {
    this.kept.seq += 1;
    this.kept.fixes.push({ seq: this.kept.seq, ...fix });
    if (this.kept.fixes.length > MOST) this.kept.fixes.splice(0, this.kept.fixes.length - MOST);
    this.write();
  }

  /** The oldest ones; undefined when nothing waits. */
  batch(sentAt: string): FixBatch | undefined {
    if (this.kept.fixes.length === 0) return undefined;
    return { session: this.kept.session, sentAt, fixes: this.kept.fixes.slice(0, BATCH) };
  }

  /** Stored, known before or refused for good: none of them has to be sent again. */
  settled(batch: FixBatch, receipt: FixReceipt): void {
    const again = new Set(receipt.refused.filter((each) => each.code === FULL).map((each) => each.seq));
    const refused = new Set(receipt.refused.map((each) => each.seq));
    const last = Math.max(receipt.acknowledged, batch.fixes.at(-1)?.seq ?? 0);
    this.kept.fixes = this.kept.fixes.filter(
      (fix) => again.has(fix.seq) || (fix.seq > last && !refused.has(fix.seq)),
    );
    if (again.size > 0) this.beginAnew();
    this.write();
  }

  /** A batch that the server will never take: the rest must not wait behind it. */
  discard(batch: FixBatch): void {
    const last = batch.fixes.at(-1)?.seq ?? 0;
    this.kept.fixes = this.kept.fixes.filter((fix) => fix.seq > last);
    this.write();
  }

  private beginAnew(): void {
    const fixes = this.kept.fixes.map((fix, index) => ({ ...fix, seq: index + 1 }));
    this.kept = { session: this.newSession(), seq: fixes.length, fixes };
  }

  private read(): Kept | undefined {
    try {
      const text = this.store.getItem(this.key);
      return text === null ? undefined : (JSON.parse(text) as Kept);
    } catch {
      return undefined;
    }
  }

  private write(): void {
    try {
      this.store.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // A full or forbidden store: the queue then lives as long as the page.
    }
  }

  private get key(): string {
    return `${STORED}.${this.riderId}`;
  }
}
