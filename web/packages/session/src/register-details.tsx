import { isProblem } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice, OneOf } from '@foodieexpress/ui';
import { Form } from 'react-aria-components';
import { useApp } from './client-context';
import styles from './login-page.module.css';

const VEHICLES = ['scooter', 'motorcycle', 'car', 'bike'] as const;

export const NO_DETAILS = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  password: '',
  businessName: '',
  vehicle: 'scooter' as string,
};

export type Details = typeof NO_DETAILS;

export interface RegisterDetailsProps {
  draft: Details;
  onDraft: (draft: Details) => void;
  error: unknown;
  busy: boolean;
  onSubmit: () => void;
}

/** Who signs up, and what their role needs besides. */
export function RegisterDetails({ draft, onDraft, error, busy, onSubmit }: RegisterDetailsProps) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const app = useApp();
  const errors = isProblem(error) ? error.fieldErrors : {};
  const field = (name: Exclude<keyof Details, 'vehicle'>) => ({
    value: draft[name],
    onChange: (value: string) => onDraft({ ...draft, [name]: value }),
    errors: errors[name],
  });
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {error !== null && error !== undefined && <Notice tone="danger">{problemText(error).text}</Notice>}
      <div className={styles.pair}>
        <Field label={t('register.firstName')} autoComplete="given-name" isRequired {...field('firstName')} />
        <Field label={t('register.lastName')} autoComplete="family-name" isRequired {...field('lastName')} />
      </div>
      {app === 'restaurant' && <Field label={t('register.business')} isRequired {...field('businessName')} />}
      {app === 'rider' && (
        <OneOf
          look="tiles"
          label={t('register.vehicle')}
          value={draft.vehicle}
          onChange={(vehicle) => onDraft({ ...draft, vehicle })}
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
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {t('register.next')}
      </Button>
    </Form>
  );
}
