import { useMessages } from '@foodieexpress/i18n';
import { useMapConfig } from '@foodieexpress/session';
import { Field, Segmented } from '@foodieexpress/ui';
import { useId, useState } from 'react';
import { lastDay, TIMEFRAMES, wholeHour, type AnalyticsRange } from '../../data/analytics-range';
import { analytics } from '../../messages/analytics';
import styles from './analytics.module.css';

export interface RangePickerProps {
  range: AnalyticsRange;
  onRange: (range: AnalyticsRange) => void;
}

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** The hour, day, week or month that runs, or a range of one's own, by the clocks of any zone. */
export function RangePicker({ range, onRange }: RangePickerProps) {
  const t = useMessages(analytics);
  const market = useMapConfig().data?.timeZone;
  const id = useId();
  const { timeframe = 'daily', zone } = range;
  return (
    <div className={styles.range} role="group" aria-label={t('range.label')}>
      <Segmented
        label={t('range.label')}
        value={timeframe}
        items={TIMEFRAMES.map((value) => ({ value, label: t(`range.${value}`) }))}
        onChange={(next) =>
          onRange({
            timeframe: next,
            ...(next === 'custom' ? lastDay(Date.now(), zone ?? market) : {}),
            ...(zone === undefined ? {} : { zone }),
          })
        }
      />
      <label htmlFor={id} className={styles.zone}>
        {t('range.zone')}
        <select
          id={id}
          value={zone ?? ''}
          data-testid="zone"
          onChange={({ target }) => {
            const { zone: _old, ...rest } = range;
            onRange(target.value === '' ? rest : { ...rest, zone: target.value });
          }}
        >
          <option value="">{t('range.market')}</option>
          {ZONES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      {timeframe === 'custom' &&
        (['from', 'to'] as const).map((end) => (
          <Moment
            key={`${end} ${range[end] ?? ''}`}
            label={t(`range.${end}`)}
            hint={t('range.whole')}
            value={range[end] ?? ''}
            onChange={(value) => onRange({ ...range, [end]: value })}
          />
        ))}
    </div>
  );
}

/** Asked for when it is whole: a year being typed is none. */
function Moment(props: { label: string; hint: string; value: string; onChange: (value: string) => void }) {
  const { label, hint, value, onChange } = props;
  const [typed, setTyped] = useState(value.length === 10 ? `${value}T00:00` : value);
  const send = () => {
    const whole = wholeHour(typed);
    if (whole !== value && whole !== '') onChange(whole);
  };
  return (
    <Field
      type="datetime-local"
      label={label}
      hint={hint}
      value={typed}
      onChange={setTyped}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send();
      }}
    />
  );
}
