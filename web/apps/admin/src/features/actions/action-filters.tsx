import { useMessages } from '@foodieexpress/i18n';
import { Button, Chip, Search, Segmented, useShortcuts } from '@foodieexpress/ui';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ID_WORDS, isId, SPANS, type ActionFilter, type Span } from '../../data/action-filter';
import { actions } from '../../messages/actions';
import { shortId } from '../../shared/short-id';
import table from '../../shared/table.module.css';
import styles from './actions.module.css';
import { MoreFilters } from './more-filters';
import { OwnTimes } from './own-times';

export interface ActionFiltersProps {
  filter: ActionFilter;
  onChange: (part: ActionFilter) => void;
  onClear: () => void;
}

const TYPING_MS = 350;
const OUTCOMES = ['', 'true', 'false'] as const;

export function ActionFilters({ filter, onChange, onClear }: ActionFiltersProps) {
  const t = useMessages(actions);
  const [typed, setTyped] = useState(filter.text ?? '');
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });
  const text = typed.trim();
  const anId = isId(text);
  const search = useEffectEvent(() => {
    if (!anId && text !== (filter.text ?? '')) onChange({ text });
  });
  useEffect(() => {
    // Every look is written down by the server: not one for each letter.
    const timer = setTimeout(() => search(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <div className={table.filters} role="search">
        <Search label={t('actions.search')} value={typed} onChange={setTyped} inputRef={input} />
        <Segmented
          label={t('actions.span')}
          value={(filter.span ?? 'day') as Span}
          onChange={(span) => onChange({ span })}
          items={SPANS.map((value) => ({ value, label: t(`actions.span.${value}`) }))}
        />
        <Segmented
          label={t('actions.outcome')}
          value={filter.success ?? ''}
          onChange={(success) => onChange({ success })}
          items={OUTCOMES.map((value) => ({
            value: value,
            label: t(value === '' ? 'actions.outcome.all' : `actions.outcome.${value}`),
          }))}
        />
        {ID_WORDS.map((word) => {
          const value = filter[word];
          return (
            value !== undefined && (
              <Chip key={word} selected onChange={() => onChange({ [word]: '' })}>
                {t('actions.only', { word: t(`fact.${word}`), value: shortId(value) })}{' '}
                <X size={14} aria-hidden />
              </Chip>
            )
          );
        })}
        {Object.keys(filter).length > 0 && (
          <Button size="small" variant="quiet" onPress={onClear}>
            {t('actions.all')}
          </Button>
        )}
      </div>
      {anId && (
        <div className={styles.group} role="group" aria-label={t('actions.id.of')}>
          <span>{t('actions.id.of')}</span>
          {ID_WORDS.map((word) => (
            <Chip
              key={word}
              data-testid={`id-${word}`}
              onChange={() => {
                onChange({ [word]: text.toLowerCase(), text: '' });
                setTyped('');
              }}
            >
              {t(`actions.id.${word}`)}
            </Chip>
          ))}
        </div>
      )}
      {filter.span === 'own' && <OwnTimes filter={filter} onChange={onChange} />}
      <MoreFilters filter={filter} onChange={onChange} />
    </>
  );
}
