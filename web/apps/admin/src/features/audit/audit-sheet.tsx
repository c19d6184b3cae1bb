import type { ProvenAuditEntry } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { ErrorState, Sheet, Skeleton } from '@foodieexpress/ui';
import { useAuditEntry } from '../../data/audit';
import { audit } from '../../messages/audit';
import styles from './audit.module.css';

/** One entry in full, with what proves it. */
export function AuditSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(audit);
  const entry = useAuditEntry(id);
  return (
    <Sheet open onClose={onClose} title={t('audit.entry')}>
      {entry.isPending && <Skeleton height={240} />}
      {entry.isError && <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />}
      {entry.data !== undefined && <Facts proven={entry.data} />}
    </Sheet>
  );
}

function Facts({ proven: { entry, proof } }: { proven: ProvenAuditEntry }) {
  const t = useMessages(audit);
  const formats = useFormats();
  const said: [string, string | undefined][] = [
    [t('audit.action'), `${t.maybe(`audit.action.${entry.action}`) ?? entry.action} (${entry.action})`],
    [t('audit.at'), entry.at],
    [t('audit.actor'), [entry.actor.role, entry.actor.id].filter(Boolean).join(' ')],
    [t('audit.session'), entry.actor.session],
    [t('audit.subject'), [entry.subject.kind, entry.subject.id].filter(Boolean).join(' ')],
    [t('audit.outcome'), t(`audit.outcome.${entry.outcome}`)],
    ...Object.entries(entry.details).map(([name, value]): [string, string] => [name, plain(value)]),
    [t('audit.request'), entry.requestId],
    [t('audit.network'), entry.network],
  ];
  return (
    <>
      <List facts={said} />
      <h3 className={styles.head}>{t('audit.proof')}</h3>
      {proof === undefined ? (
        <p className={styles.quiet}>{t('audit.proof.soon')}</p>
      ) : (
        <List
          facts={[
            [t('audit.seal'), formats.number(proof.leafIndex + 1)],
            [t('audit.proof.leaf'), proof.leaf],
            [
              t('audit.proof.checkpoint'),
              t('audit.proof.over', {
                count: formats.number(proof.checkpoint.size),
                at: formats.dateTime(proof.checkpoint.sealedAt),
              }),
            ],
            [t('audit.proof.root'), proof.checkpoint.root],
            [t('audit.proof.path'), formats.number(proof.path.length)],
            [t('audit.proof.key'), proof.checkpoint.keyId],
          ]}
        />
      )}
    </>
  );
}

function List({ facts }: { facts: [string, string | undefined][] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
