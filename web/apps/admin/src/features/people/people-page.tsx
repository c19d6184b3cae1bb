import type { AccountState, Role } from '@foodieexpress/client';
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
import { SearchX } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { type AccountFilter, useAccounts } from '../../data/lists';
import { control } from '../../messages';
import { people } from '../../messages/people';
import { Only } from '../../shared/permissions';
import styles from '../../shared/table.module.css';
import { PersonRow } from './person-row';

const SORTS: AccountFilter['sort'][] = ['newest', 'oldest', 'active'];
const SHUT: AccountState[] = ['suspended', 'banned'];
const ROLES: Role[] = ['customer', 'restaurant', 'delivery', 'admin'];

/** Accounts of all roles; who waits for approval gets it here. */
export function PeoplePage() {
  return (
    <Only may="manage_users">
      <People />
    </Only>
  );
}

function People() {
  const t = useMessages(control);
  const words = useMessages(people);
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [state, setState] = useState<AccountState | ''>('');
  const [waiting, setWaiting] = useState(false);
  const [sort, setSort] = useState<AccountFilter['sort']>('newest');
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });
  const q = useDeferredValue(text.trim());
  const accounts = useAccounts({ q, role, state, waiting, sort });
  const items = accounts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <h1>{t('people.title')}</h1>
      <div className={styles.filters} role="search">
        <Search label={t('people.search')} value={text} onChange={setText} inputRef={input} />
        <Chip selected={waiting} onChange={setWaiting}>
          {t('people.waiting')}
        </Chip>
        {ROLES.map((each) => (
          <Chip key={each} selected={role === each} onChange={(on) => setRole(on ? each : '')}>
            {t(`people.role.${each}`)}
          </Chip>
        ))}
        {SHUT.map((each) => (
          <Chip key={each} selected={state === each} onChange={(on) => setState(on ? each : '')}>
            {words(`state.${each}`)}
          </Chip>
        ))}
        <Segmented
          label={words('sort.title')}
          value={sort}
          onChange={setSort}
          items={SORTS.map((value) => ({ value, label: words(`sort.${value}`) }))}
        />
      </div>
      {accounts.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isSuccess && items.length === 0 && (
        <Empty icon={<SearchX size={28} />} title={t('people.none')} text={t('people.none.text')}>
          <Button
            onPress={() => {
              setText('');
              setRole('');
              setState('');
              setWaiting(false);
            }}
          >
            {t('people.clear')}
          </Button>
        </Empty>
      )}
      {items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.email')}</th>
                <th scope="col">{t('people.role')}</th>
                <th scope="col">{t('people.since')}</th>
                <th scope="col">{t('people.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((user) => (
                <PersonRow key={user.id} user={user} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {accounts.hasNextPage && (
        <Button busy={accounts.isFetchingNextPage} onPress={() => void accounts.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
