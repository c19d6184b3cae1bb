import { isProblem, type SecondStep } from '@foodieexpress/client';
import { common, useLocale, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice, OneOf } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useApp, useClient } from './client-context';
import { roleOf } from './roles';
import styles from './login-page.module.css';

const EMPTY = { firstName: '', lastName: '', email: '', phone: '', password: '', businessName: '' };
const VEHICLES = ['scooter', 'bike', 'car', 'foot'] as const;

/** `onStep` is called when the account existed, took the further role, and asks for a code. */
export function RegisterForm({ onStep }: { onStep: (step: SecondStep | undefined) => void }) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const app = useApp();
  const { locale } = useLocale();
  const { session } = useClient();
  const [draft, setDraft] = useState(EMPTY);
  const [vehicle, setVehicle] = useState<string>('scooter');
  const register = useMutation({
    mutationFn: () => {
      const { phone, businessName, ...rest } = draft;
      const role = roleOf(app);
      if (role === 'admin') throw new Error('nobody signs up as admin');
      return session.register({
        ...rest,
        role,
        language: locale,
        ...(phone === '' ? {} : { phone }),
        ...(role === 'restaurant' ? { businessName } : {}),
        ...(role === 'delivery' ? { vehicleInfo: { type: vehicle } } : {}),
      });
    },
    onSuccess: onStep,
  });
  const errors = isProblem(register.error) ? register.error.fieldErrors : {};
  const field = (name: keyof typeof EMPTY) => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    errors: errors[name],
  });
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!register.isPending) register.mutate();
      }}
    >
      {register.error !== null && <Notice tone="danger">{problemText(register.error).text}</Notice>}
      <div className={styles.pair}>
        <Field label={t('register.firstName')} autoComplete="given-name" isRequired {...field('firstName')} />
        <Field label={t('register.lastName')} autoComplete="family-name" isRequired {...field('lastName')} />
      </div>
      {app === 'restaurant' && <Field label={t('register.business')} isRequired {...field('businessName')} />}
      {app === 'rider' && (
        <OneOf
          look="tiles"
          label={t('register.vehicle')}
          value={vehicle}
          onChange={setVehicle}
          choices={VEHICLES.map((value) => ({ value, label: t(`vehicle.${value}`) }))}
        />
      )}
      <Field label={t('login.email')} type="email" autoComplete="email" isRequired {...field('email')} />
      <Field label={t('register.phone')} type="tel" autoComplete="tel" {...field('phone')} />
      <Field
        label={t('login.password')}
        type="password"
        autoComplete="new-password"
        isRequired
        minLength={8}
        hint={t('register.passwordHint')}
        {...field('password')}
      />
      <Button type="submit" variant="primary" size="large" wide busy={register.isPending}>
        {t(register.isPending ? 'register.working' : 'register.submit')}
      </Button>
    </Form>
  );
}
