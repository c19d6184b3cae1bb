import { useMessages } from '@foodieexpress/i18n';
import {
  Button,
  Chip,
  Empty,
  ErrorState,
  Loading,
  Search,
  Segmented,
  Skeleton,
  useShortcuts,
} from '@foodieexpress/ui';
import { SearchX, X } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useAuditEntries, type AuditFilter } from '../../data/audit';
import { audit } from '../../messages/audit';
import styles from '../../shared/table.module.css';
import { AuditRow } from './audit-row';
import { AuditSheet } from './audit-sheet';
import { shortId } from '../../shared/short-id';

const AREAS = [
  'session',
  'password',
  'factor',
  'account',
  'access',
  'settings',
  'order',
  'delivery',
] as const;
const EVERYTHING: AuditFilter = { subject: '', actor: '', area: '', span: 'week' };

/** Who did what: acts of administrators and security events, newest first. */
export function AuditPage() {
  const t = useMessages(audit);
  const [filter, setFilter] = useState(EVERYTHING);
  const [open, setOpen] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });
  const change = (part: Partial<AuditFilter>) => setFilter((now) => ({ ...now, ...part }));
  const subject = useDeferredValue(filter.subject.trim());
  const entries = useAuditEntries({ ...filter, subject });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <h1>{t('audit.title')}</h1>
      <div className={styles.filters} role="search">
        <Search
          label={t('audit.search')}
          value={filter.subject}
          onChange={(value) => change({ subject: value })}
          inputRef={input}
        />
        <Segmented
          label={t('audit.span')}
          value={filter.span}
          onChange={(span) => change({ span })}
          items={(['day', 'week', 'all'] as const).map((span) => ({
            value: span,
            label: t(`audit.span.${span}`),
          }))}
        />
        {filter.actor !== '' && (
          <Chip selected onChange={() => change({ actor: '' })} aria-label={t('audit.actor.clear')}>
            {t('audit.by', { who: shortId(filter.actor) })} <X size={14} aria-hidden />
          </Chip>
        )}
        {AREAS.map((area) => (
          <Chip
            key={area}
            selected={filter.area === `${area}.`}
            onChange={(on) => change({ area: on ? `${area}.` : '' })}
          >
            {t(`audit.area.${area}`)}
          </Chip>
        ))}
      </div>
      {entries.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {entries.isError && <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.isSuccess && items.length === 0 && (
        <Empty icon={<SearchX size={28} />} title={t('audit.none')} text={t('audit.none.text')}>
          <Button onPress={() => setFilter({ ...EVERYTHING, span: 'all' })}>{t('audit.clear')}</Button>
        </Empty>
      )}
      {items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['at', 'action', 'actor', 'subject', 'outcome', 'seal'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`audit.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <AuditRow
                  key={entry.id}
                  entry={entry}
                  onOpen={() => setOpen(entry.id)}
                  onActor={(actor) => change({ actor })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {entries.hasNextPage && (
        <Button busy={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
          {t('audit.more')}
        </Button>
      )}
      {open !== undefined && <AuditSheet id={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
