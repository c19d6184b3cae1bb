import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { ActionLogger, type ActionEvent, type ActionLoggerConfig } from '../src/logging/action-logger';
import { EventsInMemory, EventsInStorage } from '../src/logging/kept-events';
import { logged } from '../src/logging/logged';

/** The intake: answers what it is told to, and stores each id once. */
class Intake {
  readonly stored = new Map<string, ActionEvent>();
  readonly batches: ActionEvent[][] = [];
  answers: (Error | undefined)[] = [];
  refuse: ((events: ActionEvent[]) => Error | undefined) | undefined;

  post<T>(_path: string, body?: unknown): Promise<T> {
    const { events } = body as { events: ActionEvent[] };
    this.batches.push(events);
    const answer = this.answers.shift() ?? this.refuse?.(events);
    if (answer !== undefined) return Promise.reject(answer);
    events.forEach((event) => this.stored.set(event.id, event));
    return Promise.resolve({ stored: events.length, rejected: [] } as T);
  }
}

/** A browser's storage. */
function storage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}

const problem = (status: number, retryAfter?: number) =>
  new Problem(status, `http.${status}`, {}, retryAfter);
let intake: Intake;
const loggers: ActionLogger[] = [];

function logger(config: Partial<ActionLoggerConfig> = {}): ActionLogger {
  const made = new ActionLogger(intake, { kept: new EventsInMemory(), random: () => 0.5, ...config });
  loggers.push(made);
  return made;
}

async function calls(of: ActionLogger, count: number) {
  for (let i = 0; i < count; i++)
    await of.executeWithLogging('catalog', 'menu', [i], () => Promise.resolve(i));
}

beforeEach(() => {
  vi.useFakeTimers();
  intake = new Intake();
});
afterEach(() => {
  loggers.splice(0).forEach((each) => each.stop());
  vi.useRealTimers();
});

test('a call is itself, and is told of', async () => {
  const log = logger();
  expect(await log.executeWithLogging('catalog', 'menu', [7], () => Promise.resolve('soup'))).toBe('soup');
  expect(intake.batches).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  const [event] = [...intake.stored.values()];
  expect(event).toMatchObject({
    service_name: 'catalog',
    method_name: 'menu',
    success: true,
    parameters: { p0: 7 },
  });
  expect(event?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(log.length).toBe(0);
});

test('a call that fails fails, and its code is told', async () => {
  const log = logger();
  const refused = new Problem(409, 'ordering.closed', { detail: 'Ada cannot order' });
  await expect(log.executeWithLogging('ordering', 'place', [], () => Promise.reject(refused))).rejects.toBe(
    refused,
  );
  await log.flush();
  const [event] = [...intake.stored.values()];
  expect(event).toMatchObject({ success: false, error_message: 'ordering.closed' });
  expect(JSON.stringify(event)).not.toContain('Ada');
});

test('what people typed never leaves', async () => {
  const log = logger();
  const typed = ['a secret', { password: 'a secret' }, ['a secret'], 4_242_424_242];
  await log.executeWithLogging('accounts', 'login', typed, () => Promise.resolve());
  await log.flush();
  const [event] = [...intake.stored.values()];
  expect(event?.parameters).toEqual({ p0: 'text(8)', p1: 'object', p2: 'list(1)', p3: 'number' });
});

test('many are sent together, at once', async () => {
  const log = logger();
  await calls(log, 45);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(intake.stored.size).toBe(45);
  expect(intake.batches.length).toBeLessThanOrEqual(4);
});

test('without a connection they stay, and are sent again under their ids', async () => {
  const log = logger();
  intake.answers = [problem(0), problem(503), problem(429)];
  await calls(log, 3);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log.length).toBe(3);
  await calls(log, 30);
  expect(intake.batches.length, 'a pause is kept, however many come').toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(log.length).toBe(0);
  expect(intake.stored.size).toBe(33);
  const ids = intake.batches.slice(0, 4).map((batch) => batch[0]?.id);
  expect(new Set(ids).size).toBe(1);
});

test('who is asked to come later comes later', async () => {
  const log = logger();
  intake.answers = [problem(429, 120)];
  await calls(log, 1);
  await vi.advanceTimersByTimeAsync(10_000 + 119_000);
  expect(intake.batches.length).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(intake.stored.size).toBe(1);
});

test('what is too large is halved, and what will never be taken holds nobody up', async () => {
  const log = logger({ flushAt: 1_000 });
  intake.refuse = (events) => (events.length > 10 ? problem(413) : undefined);
  await calls(log, 60);
  await log.flush();
  expect(intake.stored.size).toBe(60);
  intake.refuse = undefined;
  intake.answers = [problem(400)];
  await calls(log, 1);
  await log.flush();
  expect(log.length).toBe(0);
  await calls(log, 1);
  await log.flush();
  expect(intake.stored.size).toBe(61);
});

test('beyond the most the oldest are given up, and it is told how many', async () => {
  const log = logger({ most: 10, flushAt: 1_000 });
  await calls(log, 25);
  expect(log.length).toBe(10);
  await log.flush();
  const lost = [...intake.stored.values()].filter((event) => event.method_name === 'lost');
  expect(lost).toMatchObject([{ service_name: 'client.log', parameters: { count: 15 } }]);
});

test('what a page leaves behind the next one sends', async () => {
  const browser = storage();
  const first = logger({ kept: new EventsInStorage(browser, 'test.') });
  await calls(first, 2);
  first.stop();
  browser.setItem('test.broken', '{');
  browser.setItem('another', 'stays');
  const second = logger({ kept: new EventsInStorage(browser, 'test.') });
  expect(second.length).toBe(2);
  await second.flush();
  expect(intake.stored.size).toBe(2);
  expect(browser.length).toBe(1);
});

test('nothing that breaks here breaks the app', async () => {
  const full = storage();
  full.setItem = () => {
    throw new Error('full');
  };
  intake.post = () => {
    throw new TypeError('torn');
  };
  const log = logger({ kept: new EventsInStorage(full, 'test.') });
  const circle: Record<string, unknown> = {};
  circle['itself'] = circle;
  expect(await log.executeWithLogging('a', 'b', [circle], () => Promise.resolve(1))).toBe(1);
  await log.flush();
  expect(log.length, 'it waits in memory').toBe(1);
});

test('a service is told of call by call', async () => {
  const log = logger();
  const service = logged(log, 'catalog', {
    menu: (id: string) => Promise.resolve(`menu of ${id}`),
    limit: 5,
  });
  expect(await service.menu('x')).toBe('menu of x');
  expect(service.limit).toBe(5);
  await log.flush();
  expect([...intake.stored.values()]).toMatchObject([{ service_name: 'catalog', method_name: 'menu' }]);
  expect(logged(undefined, 'catalog', service)).toBe(service);
});
