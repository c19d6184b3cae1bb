import type { AlertRule } from '@foodieexpress/client';
import { expect, test } from 'vitest';
import { draftOf, NEW, termsOf } from './draft';

const rule: AlertRule = {
  id: '1',
  version: 3,
  enabled: false,
  name: 'Budget',
  measure: 'calls.errors',
  group: 'all',
  condition: {
    kind: 'burn_rate',
    limit: 14.4,
    objective: 0.999,
    windowMinutes: 60,
    shortMinutes: 5,
    minVolume: 10,
  },
  forSeconds: 0,
  keepSeconds: 180,
  severity: 'critical',
  channels: ['in-app', 'mail'],
  steps: [
    { afterMinutes: 10, channels: ['night'] },
    { afterMinutes: 20, channels: ['boss'] },
  ],
};

test('a rule that was opened and saved unchanged is the same rule', () => {
  const { id: _id, version: _version, ...terms } = rule;
  expect(termsOf(draftOf(rule), rule)).toEqual(terms);
});

test('only what the kind asks for is sent, and a comma is a point', () => {
  const draft = {
    ...NEW,
    name: ' Slow ',
    kind: 'ratio' as const,
    numbers: { ...NEW.numbers, limit: '0,05', objective: '0.9' },
  };
  expect(termsOf(draft, undefined)).toMatchObject({
    name: 'Slow',
    condition: { kind: 'ratio', direction: 'above', limit: 0.05, windowMinutes: 5 },
    steps: [],
  });
  expect(termsOf(draft, undefined).condition).not.toHaveProperty('objective');
});
