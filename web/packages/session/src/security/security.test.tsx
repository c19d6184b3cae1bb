// @vitest-environment happy-dom
import {
  Problem,
  type FoodieClient,
  type SecondFactor,
  type SecondStep,
  type SessionInfo,
} from '@foodieexpress/client';
import { LocaleProvider } from '@foodieexpress/i18n';
import { ToastProvider } from '@foodieexpress/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientContext } from '../client-context';
import { SecondStepForm } from '../second-step-form';
import SecuritySection from './security-section';

const CODES = ['ABCD-EFGH-JKLM-NPQR-STUV-WXYZ', '2345-6789-ABCD-EFGH-JKLM-NPQR'];
const QR = { size: 33, path: 'M4 4h7v1h-7z' };
const ENROLMENT = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x', qr: QR };
const STEP: SecondStep = {
  success: false,
  message: '',
  mfaRequired: true,
  challenge: 'c',
  expiresAt: '',
  enrol: false,
  passkey: false,
};

/** A server that knows one person, one password and one code. */
class FakeServer {
  factorNow: SecondFactor = { enabled: false, recoveryCodesLeft: 0, required: false };
  items: SessionInfo[] = [session('1', 'Chrome on Android', true), session('2', 'Firefox on Linux', false)];
  entered = 0;

  readonly security = {
    sessions: () => Promise.resolve({ items: this.items }),
    endSession: (id: string) => {
      this.items = this.items.filter((each) => each.id !== id);
      return Promise.resolve();
    },
    endOtherSessions: () => {
      this.items = this.items.filter((each) => each.current);
      return Promise.resolve();
    },
    passkeys: () => Promise.resolve({ items: [] }),
    factor: () => Promise.resolve(this.factorNow),
    beginFactor: (password: string) =>
      password === 'right' ? Promise.resolve(ENROLMENT) : refused(400, 'password', 'is not your password'),
    confirmFactor: (code: string) => {
      if (code !== '123456') return refused(400, 'code', 'is not right');
      this.factorNow = {
        enabled: true,
        since: '2026-11-21T19:00:00Z',
        recoveryCodesLeft: 2,
        required: false,
      };
      return Promise.resolve(CODES);
    },
  };
  readonly session = {
    completeLogin: (_challenge: string, code: string) => {
      if (code !== '123456') return Promise.reject(new Problem(401, 'identity.code-not-right', {}));
      const enter = () => {
        this.entered++;
      };
      return Promise.resolve({ recoveryCodes: CODES, enter });
    },
    enrolForLogin: () => Promise.resolve(ENROLMENT),
  };
}

function session(id: string, device: string, current: boolean): SessionInfo {
  const at = '2026-11-21T19:00:00Z';
  return {
    id,
    device,
    place: 'unknown',
    app: 'rider',
    createdAt: at,
    lastSeenAt: at,
    expiresAt: at,
    current,
  };
}

function refused(status: number, field: string, text: string): Promise<never> {
  return Promise.reject(new Problem(status, 'platform.invalid', { errors: { [field]: [text] } }));
}

let server: FakeServer;

function show(page: ReactElement) {
  const client = server as unknown as FoodieClient;
  render(
    <ClientContext value={{ app: 'rider', client, boot: { state: 'done', retry: () => undefined } }}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <LocaleProvider>
          <ToastProvider>{page}</ToastProvider>
        </LocaleProvider>
      </QueryClientProvider>
    </ClientContext>,
  );
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string, text: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } });

beforeEach(() => {
  localStorage.setItem('foodie.locale', 'en');
  server = new FakeServer();
});
afterEach(cleanup);

test('sets up two-step sign-in and shows the recovery codes once', async () => {
  show(<SecuritySection />);
  await press('Set up');
  await type('Your password', 'wrong');
  await press('Continue');
  await screen.findByText('is not your password');
  await type('Your password', 'right');
  await press('Continue');
  expect((await screen.findByTestId('totp-secret')).textContent).toBe('JBSW Y3DP EHPK 3PXP');
  expect(screen.getByRole('img', { name: /QR code/ })).toBeTruthy();
  await type('Six-digit code that the app shows', '123456');
  await press('Turn on');
  await screen.findByText(CODES[0] ?? '');
  await press('I have kept them');
  await screen.findByText(/2 recovery codes left/);
  expect(screen.queryByText(CODES[0] ?? '')).toBeNull();
});

test('lists the devices, marks this one and ends another', async () => {
  show(<SecuritySection />);
  await screen.findByText('Chrome on Android');
  expect(screen.getByText('This device')).toBeTruthy();
  await press('Sign out on Firefox on Linux');
  await screen.findByText('Signed out on Firefox on Linux');
  expect(server.items.map((each) => each.id)).toEqual(['1']);
});

test('a wrong code is told, a right one goes on', async () => {
  show(<SecondStepForm step={STEP} onBack={() => undefined} />);
  await type('Code of the app, or a recovery code', '000000');
  await press('Continue');
  await screen.findByText(/This code is not right/);
  await type('Code of the app, or a recovery code', '123456');
  await press('Continue');
  await press('I have kept them');
  expect(server.entered).toBe(1);
});

test('an account that must have a factor sets it up before it gets in', async () => {
  show(<SecondStepForm step={{ ...STEP, enrol: true }} onBack={() => undefined} />);
  await press('Set it up');
  await type('Six-digit code that the app shows', '123456');
  await press('Turn on');
  await screen.findByTestId('recovery-codes');
  expect(server.entered).toBe(0);
});
