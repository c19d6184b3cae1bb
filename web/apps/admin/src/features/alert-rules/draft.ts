import type { AlertCondition, AlertRule, AlertTerms, ConditionKind } from '@foodieexpress/client';

export const KINDS = ['threshold', 'ratio', 'burn_rate', 'baseline', 'absence'] as const;
export const SEVERITIES = ['info', 'warning', 'critical'] as const;

/** The numbers of a rule as they are typed; an empty one is not sent. */
export const NUMBERS = [
  'limit',
  'windowMinutes',
  'minVolume',
  'objective',
  'shortMinutes',
  'minDifference',
  'minShare',
] as const;
export type NumberName = (typeof NUMBERS)[number];

/** What each kind asks for. */
export const ASKED: Record<ConditionKind, NumberName[]> = {
  threshold: ['limit', 'windowMinutes', 'minVolume'],
  ratio: ['limit', 'windowMinutes', 'minVolume'],
  burn_rate: ['limit', 'objective', 'windowMinutes', 'shortMinutes', 'minVolume'],
  baseline: ['limit', 'windowMinutes', 'minDifference', 'minShare'],
  absence: ['windowMinutes'],
};

export interface Draft {
  enabled: boolean;
  name: string;
  measure: string;
  group: string;
  kind: ConditionKind;
  direction: 'above' | 'below' | 'either';
  numbers: Record<NumberName, string>;
  forSeconds: string;
  keepSeconds: string;
  severity: (typeof SEVERITIES)[number];
  channels: string[];
  stepMinutes: string;
}

const NO_NUMBERS = Object.fromEntries(NUMBERS.map((name) => [name, ''])) as Draft['numbers'];

export const NEW: Draft = {
  enabled: true,
  name: '',
  measure: 'calls.p99',
  group: 'all',
  kind: 'threshold',
  direction: 'above',
  numbers: { ...NO_NUMBERS, windowMinutes: '5' },
  forSeconds: '60',
  keepSeconds: '180',
  severity: 'warning',
  channels: ['in-app'],
  stepMinutes: '',
};

export function draftOf(rule: AlertRule): Draft {
  const { condition } = rule;
  const numbers = { ...NO_NUMBERS };
  for (const name of NUMBERS) numbers[name] = String(condition[name] ?? '');
  return {
    enabled: rule.enabled,
    name: rule.name,
    measure: rule.measure,
    group: rule.group,
    kind: condition.kind,
    direction: condition.direction ?? 'above',
    numbers,
    forSeconds: String(rule.forSeconds),
    keepSeconds: String(rule.keepSeconds),
    severity: rule.severity,
    channels: rule.channels,
    stepMinutes: String(rule.steps[0]?.afterMinutes ?? ''),
  };
}

/** As the server takes it. Further steps a rule already has stay as they are. */
export function termsOf(draft: Draft, before: AlertRule | undefined): AlertTerms {
  const condition: AlertCondition = { kind: draft.kind, windowMinutes: 0 };
  for (const name of ASKED[draft.kind]) {
    const typed = numberOf(draft.numbers[name]);
    if (typed !== undefined) condition[name] = typed;
  }
  if (draft.kind !== 'absence' && draft.kind !== 'burn_rate') condition.direction = draft.direction;
  const after = numberOf(draft.stepMinutes);
  const [first, ...others] = before?.steps ?? [];
  return {
    enabled: draft.enabled,
    name: draft.name.trim(),
    measure: draft.measure,
    group: draft.group.trim() === '' ? 'all' : draft.group.trim(),
    condition,
    forSeconds: numberOf(draft.forSeconds) ?? 0,
    keepSeconds: numberOf(draft.keepSeconds) ?? 0,
    severity: draft.severity,
    channels: draft.channels,
    steps:
      after === undefined
        ? []
        : [{ afterMinutes: after, channels: first?.channels ?? draft.channels }, ...others],
  };
}

/** Also with a comma, as some write it. */
function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? undefined : value;
}
