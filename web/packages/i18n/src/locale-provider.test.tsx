// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LocaleProvider, useNameOf } from './locale-provider';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Order() {
  const nameOf = useNameOf();
  return [{ name: 'Quattro Formaggi', nameFr: 'Quatre fromages' }, { name: 'Tiramisù' }]
    .map(nameOf)
    .join(', ');
}

test.each([
  ['fr', 'Quatre fromages, Tiramisù'],
  ['en', 'Quattro Formaggi, Tiramisù'],
])('in %s a dish is called %s', (locale, called) => {
  localStorage.setItem('foodie.locale', locale);
  render(
    <LocaleProvider>
      <Order />
    </LocaleProvider>,
  );
  expect(screen.getByText(called)).toBeDefined();
});
