// @vitest-environment happy-dom
import { LocaleProvider } from '@foodieexpress/i18n';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ShutNotice } from './shut-notice';

afterEach(cleanup);

test('says that the account is suspended, why, and until when', () => {
  render(
    <LocaleProvider>
      <ShutNotice
        shut={{
          code: 'identity.account-suspended',
          reason: 'chargebacks on three cards',
          until: '2026-12-01T12:00:00Z',
        }}
      />
    </LocaleProvider>,
  );
  const said = screen.getByRole('alert').textContent;
  expect(said).toContain('Your account is suspended');
  expect(said).toContain('chargebacks on three cards');
  expect(said).toMatch(/1 Dec|Dec 1|01\/12|12\/1/);
});

test('a ban has no end', () => {
  render(
    <LocaleProvider>
      <ShutNotice shut={{ code: 'identity.account-banned' }} />
    </LocaleProvider>,
  );
  const said = screen.getByRole('alert').textContent;
  expect(said).toContain('Your account is closed');
  expect(said).not.toContain('again from');
});
