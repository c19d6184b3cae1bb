import type { OnboardingRole } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button, Chip, Empty, ErrorState, Loading, Skeleton, Tag } from '@foodieexpress/ui';
import { FileCheck } from 'lucide-react';
import { useState } from 'react';
import { useWaiting } from '../../data/papers';
import { control } from '../../messages';
import styles from '../../shared/table.module.css';
import own from './papers.module.css';
import { ReviewSheet } from './review-sheet';

const ROLES: OnboardingRole[] = ['delivery', 'restaurant'];

interface Whose {
  accountId: string;
  role: OnboardingRole;
}

export interface PapersPageProps {
  open: Whose | undefined;
  onOpen: (whose: Whose | undefined) => void;
}

/** Riders and restaurants whose papers wait for a decision, the longest waiting first. */
export function PapersPage({ open, onOpen }: PapersPageProps) {
  const t = useMessages(control);
  const formats = useFormats();
  const [role, setRole] = useState<OnboardingRole | ''>('');
  const waiting = useWaiting(role);
  const items = waiting.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <h1>{t('papers.title')}</h1>
      <div className={own.filters}>
        {ROLES.map((each) => (
          <Chip key={each} selected={role === each} onChange={(on) => setRole(on ? each : '')}>
            {t(`people.role.${each}`)}
          </Chip>
        ))}
      </div>
      {waiting.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {waiting.isError && <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.isSuccess && items.length === 0 && (
        <Empty icon={<FileCheck size={28} />} title={t('papers.none')} text={t('papers.none.text')} />
      )}
      {items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.role')}</th>
                <th scope="col">{t('papers.since')}</th>
                <th scope="col">{t('people.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.accountId}-${item.role}`} data-testid="papers-row">
                  <td>
                    <button type="button" className={styles.link} onClick={() => onOpen(item)}>
                      {item.name}
                    </button>{' '}
                    · {item.email}
                  </td>
                  <td>{t(`people.role.${item.role}`)}</td>
                  <td>{item.submittedAt !== undefined && formats.dateTime(item.submittedAt)}</td>
                  <td>
                    <Tag tone={item.status === 'approved' ? 'success' : 'info'}>
                      {t(`papers.status.${item.status}`)}
                    </Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {waiting.hasNextPage && (
        <Button busy={waiting.isFetchingNextPage} onPress={() => void waiting.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      {open !== undefined && (
        <ReviewSheet
          accountId={open.accountId}
          role={open.role}
          name={items.find((item) => item.accountId === open.accountId)?.name ?? t('papers.title')}
          onClose={() => onOpen(undefined)}
        />
      )}
    </div>
  );
}
