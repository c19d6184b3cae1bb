// @vitest-environment happy-dom
import { LocaleProvider } from '@foodieexpress/i18n';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { CodeField } from './code-field';

function Host() {
  const [code, setCode] = useState('');
  return (
    <LocaleProvider>
      <CodeField value={code} onChange={setCode} />
      <output>{code}</output>
    </LocaleProvider>
  );
}

afterEach(cleanup);

test('a pasted code loses its blanks and what is more than six digits', () => {
  render(<Host />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 123-456 789' } });
  expect(screen.getByRole('status').textContent).toBe('123456');
});

test('phones are told that it is a code from a message', () => {
  render(<Host />);
  const input = screen.getByRole('textbox');
  expect(input.getAttribute('autocomplete')).toBe('one-time-code');
  expect(input.getAttribute('inputmode')).toBe('numeric');
});
