import { isProblem, type FactorEnrolment } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice } from '@foodieexpress/ui';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { security as messages } from '../messages';
import styles from './security.module.css';

export interface EnrolCodeProps {
  enrolment: FactorEnrolment;
  busy: boolean;
  error: unknown;
  onSubmit: (code: string) => void;
}

/** The secret as QR code and as text, and the field for the code that proves the app has it. */
export function EnrolCode({ enrolment, busy, error, onSubmit }: EnrolCodeProps) {
  const t = useMessages(messages);
  const problemText = useProblemText();
  const [code, setCode] = useState('');
  const { size, path } = enrolment.qr;
  const errors = isProblem(error) ? error.fieldErrors['code'] : undefined;
  return (
    <Form
      className={styles.part ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(code);
      }}
    >
      {error !== null && error !== undefined && errors === undefined && (
        <Notice tone="danger">{problemText(error).text}</Notice>
      )}
      <p>{t('enrol.scan')}</p>
      <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('enrol.qr')}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p className={styles.key}>
        {t('enrol.type')}{' '}
        <code data-testid="totp-secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <a href={enrolment.uri}>{t('enrol.open')}</a>
      <Field
        label={t('enrol.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        isRequired
        value={code}
        onChange={setCode}
        errors={errors}
      />
      <Button type="submit" variant="primary" wide busy={busy}>
        {t('enrol.confirm')}
      </Button>
    </Form>
  );
}
