import type { ActionEvent } from './action-logger';

/** Where events wait for a connection. Must not throw, however full or forbidden the place is. */
export interface KeptEvents {
  all(): ActionEvent[];
  add(event: ActionEvent): void;
  remove(ids: readonly string[]): void;
}

/** For programs without a place to keep anything, and for tests. */
export class EventsInMemory implements KeptEvents {
  private readonly events = new Map<string, ActionEvent>();

  all(): ActionEvent[] {
    return [...this.events.values()];
  }

  add(event: ActionEvent): void {
    this.events.set(event.id, event);
  }

  remove(ids: readonly string[]): void {
    ids.forEach((id) => this.events.delete(id));
  }
}

/**
 * The browser's own storage, one entry for each event, so that adding one writes one. Two pages of one app may both
 * send what an earlier one left behind: it bears its id and is stored once.
 */
export class EventsInStorage implements KeptEvents {
  constructor(
    private readonly storage: Storage,
    private readonly prefix: string,
  ) {}

  all(): ActionEvent[] {
    try {
      const keys = Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at) ?? '')
        .filter((key) => key.startsWith(this.prefix))
        .sort();
      return keys.flatMap((key) => this.read(key));
    } catch {
      return [];
    }
  }

  add(event: ActionEvent): void {
    try {
      this.storage.setItem(this.prefix + event.id, JSON.stringify(event));
    } catch {
      // Full, or not allowed: it waits in memory alone.
    }
  }

  remove(ids: readonly string[]): void {
    try {
      ids.forEach((id) => this.storage.removeItem(this.prefix + id));
    } catch {
      // It is sent again with the same id.
    }
  }

  private read(key: string): ActionEvent[] {
    try {
      return [JSON.parse(this.storage.getItem(key) ?? '') as ActionEvent];
    } catch {
      this.storage.removeItem(key);
      return [];
    }
  }
}
