import type { Alert } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { OneOf } from '@foodieexpress/ui';
import { useState } from 'react';
import { alerts } from '../../messages/alerts';
import { ReasonSheet } from '../../shared/reason-sheet';

export interface SilenceSheetProps {
  alert: Alert;
  onClose: () => void;
  onSilence: (until: string, reason: string, wholeRule: boolean) => void;
}

const HOUR_MS = 3_600_000;
const SPANS = { hour: 1, shift: 8, day: 24, week: 168 } as const;
type Span = keyof typeof SPANS;

export function SilenceSheet({ alert, onClose, onSilence }: SilenceSheetProps) {
  const t = useMessages(alerts);
  const [span, setSpan] = useState<Span>('hour');
  const [whole, setWhole] = useState(alert.group === '');
  return (
    <ReasonSheet
      title={t('silence.title')}
      text={t('silence.text')}
      onClose={onClose}
      onConfirm={(reason) =>
        onSilence(new Date(Date.now() + SPANS[span] * HOUR_MS).toISOString(), reason, whole)
      }
    >
      <OneOf
        label={t('silence.for')}
        look="tiles"
        value={span}
        onChange={(value) => setSpan(value as Span)}
        choices={(Object.keys(SPANS) as Span[]).map((value) => ({ value, label: t(`silence.${value}`) }))}
      />
      {alert.group !== '' && (
        <OneOf
          label={t('silence.what')}
          value={whole ? 'rule' : 'this'}
          onChange={(value) => setWhole(value === 'rule')}
          choices={[
            { value: 'this', label: t('silence.this', { group: alert.group }) },
            { value: 'rule', label: t('silence.rule') },
          ]}
        />
      )}
    </ReasonSheet>
  );
}
