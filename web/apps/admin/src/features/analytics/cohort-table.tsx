import type { Cohort } from '@foodieexpress/client';
import { formats as formatsOf, useLocale, useMessages } from '@foodieexpress/i18n';
import { Button, ErrorState, Skeleton } from '@foodieexpress/ui';
import { Download } from 'lucide-react';
import { useCohorts } from '../../data/analytics';
import { analytics } from '../../messages/analytics';
import { csv } from '../../shared/csv';
import { saveText } from '../../shared/save-file';
import table from '../../shared/table.module.css';
import styles from './analytics.module.css';

/** Who came back, week by week; the darker, the more of them. */
export function CohortTable() {
  const t = useMessages(analytics);
  const { locale } = useLocale();
  const cohorts = useCohorts();
  const weeks = cohorts.data?.cohorts ?? [];
  const formats = formatsOf(locale, cohorts.data?.zone);
  const longest = Math.max(0, ...weeks.map((week) => week.seen.length));
  return (
    <section className={styles.block} data-testid="cohorts">
      <header className={styles.head}>
        <h2>{t('cohorts.title')}</h2>
        <Button
          size="small"
          variant="quiet"
          isDisabled={weeks.length === 0}
          aria-label={t('cohorts.csv')}
          data-testid="csv-cohorts"
          onPress={() => saveText('cohorts.csv', 'text/csv', cohortsCsv(weeks, longest))}
        >
          <Download size={16} aria-hidden />
          CSV
        </Button>
      </header>
      <p className={styles.quiet}>{t('cohorts.about')}</p>
      {cohorts.isPending && <Skeleton height={180} radius={12} />}
      {cohorts.isError && <ErrorState error={cohorts.error} onRetry={() => void cohorts.refetch()} />}
      {cohorts.isSuccess && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('cohorts.week')}</th>
                <th scope="col" className={table.end}>
                  {t('cohorts.new')}
                </th>
                {Array.from({ length: Math.max(0, longest - 1) }, (_, index) => (
                  <th key={index} scope="col" className={table.end}>
                    {t('cohorts.after', { count: index + 1 })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.from}>
                  <th scope="row" className={styles.name}>
                    {formats.date(week.from)}
                  </th>
                  <td className={`tabular ${table.end ?? ''}`}>{formats.number(week.new_users)}</td>
                  {week.seen.slice(1).map((seen, index) => (
                    <td
                      key={index}
                      className={`tabular ${table.end ?? ''} ${styles.cell ?? ''}`}
                      style={{ '--share': `${Math.round((week.rates[index + 1] ?? 0) * 70)}%` } as object}
                    >
                      {week.new_users === 0 ? '–' : formats.percent((week.rates[index + 1] ?? 0) * 100)}
                      <span className="visually-hidden"> ({formats.number(seen)})</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function cohortsCsv(weeks: Cohort[], longest: number): string {
  const columns = ['from', 'new_users', ...Array.from({ length: longest }, (_, index) => `week_${index}`)];
  return csv(
    columns,
    weeks.map((week) => [week.from, week.new_users, ...week.seen]),
  );
}
