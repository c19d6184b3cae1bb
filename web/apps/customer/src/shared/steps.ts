import type { OrderStatus, StepKey, TrackingStep } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import type { Step } from '@foodieexpress/ui';
import { customer } from '../messages';

const KEYS: StepKey[] = ['placed', 'confirmed', 'preparing', 'on_the_way', 'delivered'];

const REACHED: Partial<Record<OrderStatus, StepKey>> = {
  pending: 'placed',
  confirmed: 'confirmed',
  preparing: 'preparing',
  ready: 'preparing',
  picked_up: 'on_the_way',
  out_for_delivery: 'on_the_way',
  delivered: 'delivered',
};

/** Whether anything may still happen to the order. */
export function isActive(status: OrderStatus): boolean {
  return !['delivered', 'cancelled', 'rejected'].includes(status);
}

/** The five steps from the tracking value, or as far as a status alone tells them. */
export function useSteps(status: OrderStatus, steps?: TrackingStep[]): Step[] {
  const t = useMessages(customer);
  const formats = useFormats();
  const reached = KEYS.indexOf(REACHED[status] ?? 'placed');
  return KEYS.map((key, index) => {
    const known = steps?.find((step) => step.key === key);
    const current = known?.current ?? index === reached;
    const done = known === undefined ? index < reached : known.at !== undefined && !known.current;
    // The last step is not something one waits in.
    const finished = key === 'delivered' && current;
    const step: Step = {
      key,
      label: t(`track.step.${key}`),
      state: finished || done ? 'done' : current ? 'current' : 'todo',
    };
    return known?.at === undefined ? step : { ...step, time: formats.time(known.at) };
  });
}
