import type { AlertTerms, BackTest, MeasureUnit } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice, Segmented } from '@foodieexpress/ui';
import { useState } from 'react';
import { useRuleCommands } from '../../data/alerts';
import { alerts } from '../../messages/alerts';
import { useAmount } from '../../shared/use-amount';
import { LineChart } from '../../shared/line-chart';
import styles from './rules.module.css';

const DAYS = ['1', '7', '30'] as const;

/** Tries the rule as it stands in the form on what was measured. */
export function BackTestView({ terms, unit }: { terms: AlertTerms; unit: MeasureUnit | undefined }) {
  const t = useMessages(alerts);
  const problemText = useProblemText();
  const { test } = useRuleCommands();
  const [days, setDays] = useState<(typeof DAYS)[number]>('7');
  return (
    <section className={styles.test}>
      <div className={styles.tags}>
        <Segmented
          label={t('rules.test.days')}
          value={days}
          onChange={setDays}
          items={DAYS.map((value) => ({ value, label: t.plural('rules.test.span', Number(value)) }))}
        />
        <Button
          busy={test.isPending}
          onPress={() => test.mutate({ terms, days: Number(days) })}
          data-testid="rule-test"
        >
          {t('rules.test')}
        </Button>
      </div>
      {test.isError && <Notice tone="danger">{problemText(test.error).text}</Notice>}
      {test.isSuccess && <Result result={test.data} terms={terms} unit={unit} />}
    </section>
  );
}

interface ResultProps {
  result: BackTest;
  terms: AlertTerms;
  unit: MeasureUnit | undefined;
}

function Result({ result, terms, unit }: ResultProps) {
  const t = useMessages(alerts);
  const formats = useFormats();
  const amount = useAmount();
  const { alerts: count, from, to, times, series, measuredSince } = result;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const write = (value: number) => amount(value, unit);
  const fixed = terms.condition.kind === 'threshold' || terms.condition.kind === 'ratio';
  return (
    <div data-testid="back-test" data-count={count}>
      <p>
        <strong>{t.plural('rules.test.result', count, { days })}</strong>{' '}
        <span className={styles.quiet}>
          {t('rules.test.since', { time: formats.dateTime(measuredSince) })}
        </span>
      </p>
      <LineChart
        points={series}
        limit={fixed ? terms.condition.limit : undefined}
        bands={times}
        label={t('rules.test.chart')}
        write={write}
      />
      <ul className={styles.times}>
        {times.slice(-10).map((time) => (
          <li key={`${time.group}${time.from}`} className="tabular">
            {formats.dateTime(time.from)}: {time.group}{' '}
            {t('alert.value', { value: write(time.peak), limit: write(time.limit) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
