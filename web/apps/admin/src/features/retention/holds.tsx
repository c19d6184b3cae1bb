import type { LegalHold } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Empty, ErrorState, Loading, Skeleton, Tag, useToast } from '@foodieexpress/ui';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useChangeHolds, useHolds } from '../../data/retention';
import { retention } from '../../messages/retention';
import { DataTable } from '../../shared/data-table';
import { ReasonSheet } from '../../shared/reason-sheet';
import { shortId } from '../../shared/short-id';
import { PlaceHold } from './place-hold';

const COLUMNS = ['what', 'reason', 'since', 'end'] as const;

/** What must not be deleted for now, and the way to place and release it. */
export function Holds({ kinds }: { kinds: string[] }) {
  const t = useMessages(retention);
  const problem = useProblemText();
  const toast = useToast();
  const holds = useHolds();
  const { place, release } = useChangeHolds();
  const [asking, setAsking] = useState<'place' | LegalHold>();
  const rows = holds.data?.pages.flatMap((page) => page.items) ?? [];
  const onError = (error: Error) => toast(problem(error).text);
  return (
    <>
      <h2>{t('holds.title')}</h2>
      <p>{t('holds.about')}</p>
      <div>
        <Button data-testid="hold-place" onPress={() => setAsking('place')}>
          {t('hold.place')}
        </Button>
      </div>
      {holds.isPending && (
        <Loading>
          <Skeleton height={90} radius={12} />
        </Loading>
      )}
      {holds.isError && <ErrorState error={holds.error} onRetry={() => void holds.refetch()} />}
      {holds.isSuccess && rows.length === 0 && <Empty icon={<Lock size={28} />} title={t('holds.none')} />}
      {rows.length > 0 && (
        <DataTable columns={COLUMNS.map((column) => t(`hold.column.${column}`))}>
          {rows.map((hold) => (
            <Row key={hold.id} hold={hold} onRelease={() => setAsking(hold)} />
          ))}
        </DataTable>
      )}
      {holds.hasNextPage && (
        <Button busy={holds.isFetchingNextPage} onPress={() => void holds.fetchNextPage()}>
          {t('holds.older')}
        </Button>
      )}
      {asking === 'place' && (
        <PlaceHold
          kinds={kinds}
          onClose={() => setAsking(undefined)}
          onPlace={(hold) => place.mutate(hold, { onSuccess: () => toast(t('hold.placed')), onError })}
        />
      )}
      {asking !== undefined && asking !== 'place' && (
        <ReasonSheet
          title={t('hold.release')}
          text={t('hold.release.text')}
          hint={t('hold.reason.hint')}
          danger
          onClose={() => setAsking(undefined)}
          onConfirm={(reason) =>
            release.mutate({ id: asking.id, reason }, { onSuccess: () => toast(t('hold.released')), onError })
          }
        />
      )}
    </>
  );
}

function Row({ hold, onRelease }: { hold: LegalHold; onRelease: () => void }) {
  const t = useMessages(retention);
  const formats = useFormats();
  const { kind, person, order } = hold;
  return (
    <tr data-testid="hold-row" data-open={hold.releasedAt === undefined}>
      <td>
        {kind !== undefined && (t.maybe(`kind.${kind}`) ?? kind)}
        {person !== undefined && t('hold.of.person', { id: shortId(person) })}
        {order !== undefined && t('hold.of.order', { id: shortId(order) })}
      </td>
      <td>{hold.reason}</td>
      <td className="tabular">{formats.dateTime(hold.placedAt)}</td>
      <td className="tabular">
        {hold.releasedAt === undefined ? (
          <>
            <Tag tone="warning">{t('hold.open')}</Tag>{' '}
            <Button size="small" data-testid="hold-release" onPress={onRelease}>
              {t('hold.release')}
            </Button>
          </>
        ) : (
          `${formats.dateTime(hold.releasedAt)} ${hold.releaseReason ?? ''}`
        )}
      </td>
    </tr>
  );
}
