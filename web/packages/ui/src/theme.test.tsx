// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ThemeProvider } from './theme';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function chooseElsewhere(choice: string) {
  localStorage.setItem('foodie.theme', choice);
  act(() => {
    dispatchEvent(new StorageEvent('storage', { key: 'foodie.theme', newValue: choice }));
  });
}

test('what is chosen in one tab is seen in the others', () => {
  render(<ThemeProvider>menu</ThemeProvider>);
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  chooseElsewhere('dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  chooseElsewhere('system');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
});
