import type { Onboarding, OnboardingSlot } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { DocumentView, papers, useClient } from '@foodieexpress/session';
import { Button, Notice, Tag, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { usePapersCommands } from '../../data/papers';
import { control } from '../../messages';
import { AskReason } from './ask-reason';
import styles from './papers.module.css';

const TONES = { pending: 'info', approved: 'success', rejected: 'danger' } as const;

/** One paper: how it stands, a look at it, and the decision. */
export function PaperCard({ onboarding, slot }: { onboarding: Onboarding; slot: OnboardingSlot }) {
  const t = useMessages(control);
  const words = useMessages(papers);
  const formats = useFormats();
  const toast = useToast();
  const problemText = useProblemText();
  const client = useClient();
  const { accept, refuse } = usePapersCommands(onboarding.accountId, onboarding.role);
  const [shown, setShown] = useState(false);
  const [asking, setAsking] = useState(false);
  const { document } = slot;
  const kind = words(`kind.${slot.kind}`);
  const onError = (error: Error) => toast(problemText(error).text);
  if (document === undefined)
    return (
      <section className={styles.paper} aria-label={kind}>
        <header>
          <b>{kind}</b>
          <Tag tone="warning">{words('document.missing')}</Tag>
        </header>
      </section>
    );
  const decidable = onboarding.status !== 'draft' && onboarding.status !== 'rejected';
  const decisions = decidable && !asking && (
    <div className={styles.row}>
      {document.status !== 'approved' && !document.expired && (
        <Button
          size="small"
          variant="primary"
          busy={accept.isPending}
          data-testid={`accept-${slot.kind}`}
          onPress={() => accept.mutate(document.id, { onError, onSuccess: () => setShown(false) })}
        >
          {t('papers.accept')}
        </Button>
      )}
      {document.status !== 'rejected' && (
        <Button
          size="small"
          data-testid={`refuse-${slot.kind}`}
          onPress={() => {
            setShown(false);
            setAsking(true);
          }}
        >
          {t('papers.refuse')}
        </Button>
      )}
    </div>
  );
  return (
    <section className={styles.paper} aria-label={kind}>
      <header>
        <b>{kind}</b>
        <Tag tone={document.expired ? 'danger' : TONES[document.status]}>
          {words(document.expired ? 'document.expired' : `document.${document.status}`)}
        </Tag>
      </header>
      <p className={styles.quiet}>
        {t('papers.uploaded', { at: formats.dateTime(document.uploadedAt) })}
        {document.expiresOn !== undefined &&
          ` · ${words('document.until', { date: formats.day(document.expiresOn) })}`}
      </p>
      {document.reason !== undefined && <Notice tone="danger">{document.reason}</Notice>}
      {asking ? (
        <AskReason
          label={t('papers.refuse.reason')}
          action={t('papers.refuse')}
          danger
          busy={refuse.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) =>
            refuse.mutate({ id: document.id, reason }, { onError, onSuccess: () => setAsking(false) })
          }
        />
      ) : (
        <div className={styles.row}>
          <Button size="small" onPress={() => setShown(true)} data-testid={`show-${slot.kind}`}>
            {words('document.show')}
          </Button>
          {decisions}
        </div>
      )}
      {shown && (
        <DocumentView
          id={document.id}
          title={kind}
          load={client.onboarding.content}
          onClose={() => setShown(false)}
          footer={decisions}
        />
      )}
    </section>
  );
}
