// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ClockProvider, useNow, type Clock } from './clock';

function Shown() {
  return <output>{useNow(3_600_000)}</output>;
}

it('shows a clock that was set after the page came up at once', () => {
  let time = 1_000;
  let tell = () => {};
  const clock: Clock = {
    now: () => time,
    rate: 1,
    onSync: (listener) => {
      tell = listener;
      return () => (tell = () => {});
    },
  };
  render(
    <ClockProvider clock={clock}>
      <Shown />
    </ClockProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe('1000');
  time = 9_000;
  act(() => tell());
  expect(screen.getByRole('status').textContent).toBe('9000');
});
