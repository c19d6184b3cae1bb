// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SwipeButton } from './swipe-button';

let swiped: ReturnType<typeof vi.fn<() => void>>;
let button: HTMLElement;

beforeEach(() => {
  swiped = vi.fn<() => void>();
  const { getByRole } = render(
    <SwipeButton hint="or press Enter" onSwipe={swiped}>
      Swipe to accept
    </SwipeButton>,
  );
  button = getByRole('button');
  Object.defineProperty(button, 'clientWidth', { value: 300 });
  button.setPointerCapture = () => undefined;
});
afterEach(cleanup);

function swipe(pixels: number) {
  fireEvent.pointerDown(button, { clientX: 20, pointerId: 1 });
  fireEvent.pointerMove(button, { clientX: 20 + pixels, pointerId: 1 });
  fireEvent.pointerUp(button, { clientX: 20 + pixels, pointerId: 1 });
}

test('the whole way counts', () => {
  swipe(280);
  expect(swiped).toHaveBeenCalledOnce();
});

test('half the way does not, and neither does a tap', () => {
  swipe(150);
  fireEvent.click(button, { detail: 1 });
  expect(swiped).not.toHaveBeenCalled();
});

test('a key presses it', () => {
  fireEvent.click(button, { detail: 0 });
  expect(swiped).toHaveBeenCalledOnce();
});
