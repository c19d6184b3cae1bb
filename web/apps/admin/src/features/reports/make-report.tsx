import { isProblem, type ReportKind } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Button, Card, ErrorState, Field, Notice, Segmented } from '@foodieexpress/ui';
import { useState } from 'react';
import { useMakeReport } from '../../data/reports';
import { reports } from '../../messages/reports';
import styles from './reports.module.css';

const KINDS = ['daily', 'weekly', 'monthly'] as const;

/** Has the report made of a period that was over before reports were, or while nobody ran. */
export function MakeReport() {
  const t = useMessages(reports);
  const [kind, setKind] = useState<ReportKind>('daily');
  const [day, setDay] = useState('');
  const make = useMakeReport();
  const refused = isProblem(make.error) ? make.error.fieldErrors['day'] : undefined;
  return (
    <Card as="section" className={styles.block}>
      <h2>{t('make.title')}</h2>
      <Segmented
        label={t('reports.kind')}
        value={kind}
        onChange={setKind}
        items={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Field
        type="date"
        label={t('make.day')}
        hint={t('make.hint')}
        value={day}
        onChange={setDay}
        errors={refused}
      />
      <Button
        busy={make.isPending}
        isDisabled={day === ''}
        data-testid="make-report"
        onPress={() => make.mutate({ kind, day })}
      >
        {t('make.do')}
      </Button>
      {make.isSuccess && <Notice tone="success">{t('make.done')}</Notice>}
      {make.isError && refused === undefined && <ErrorState error={make.error} />}
    </Card>
  );
}
