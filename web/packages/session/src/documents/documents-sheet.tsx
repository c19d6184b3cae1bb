import type { OnboardingSlot } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import {
  Button,
  ErrorState,
  Loading,
  Notice,
  Sheet,
  Skeleton,
  Tag,
  useToast,
  type Tone,
} from '@foodieexpress/ui';
import { useState } from 'react';
import { useClient } from '../client-context';
import { DocumentView } from './document-view';
import styles from './documents.module.css';
import { papers } from './messages';
import { UploadForm } from './upload-form';
import { useOnboarding, useSubmit } from './use-onboarding';

const TONES: Record<string, Tone> = {
  missing: 'warning',
  pending: 'info',
  approved: 'success',
  rejected: 'danger',
  expired: 'danger',
};

/** The owner's papers: what is asked for, how each stands, and the way to send them. */
export function DocumentsSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(papers);
  const toast = useToast();
  const problemText = useProblemText();
  const onboarding = useOnboarding();
  const submit = useSubmit();
  const data = onboarding.data;
  const mayHandIn = data !== undefined && (data.status === 'draft' || data.status === 'rejected');
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('title')}
      footer={
        mayHandIn ? (
          <Button
            variant="primary"
            size="large"
            wide
            busy={submit.isPending}
            isDisabled={!data.maySubmit}
            data-testid="submit-documents"
            onPress={() =>
              submit.mutate(undefined, {
                onSuccess: () => toast(t('submitted')),
                onError: (error) => toast(problemText(error).text),
              })
            }
          >
            {t('submit')}
          </Button>
        ) : undefined
      }
    >
      {onboarding.isPending && (
        <Loading>
          <Skeleton height={240} radius={12} />
        </Loading>
      )}
      {onboarding.isError && (
        <ErrorState error={onboarding.error} onRetry={() => void onboarding.refetch()} />
      )}
      {data !== undefined && (
        <div className={styles.list}>
          <Notice
            tone={data.status === 'approved' ? 'success' : data.status === 'rejected' ? 'warning' : 'info'}
          >
            {t(`status.${data.status}`, { reason: data.reason ?? '' })}
          </Notice>
          {data.documents.map((slot) => (
            <Slot key={`${slot.kind}-${slot.document?.id ?? ''}`} slot={slot} />
          ))}
        </div>
      )}
    </Sheet>
  );
}

function Slot({ slot }: { slot: OnboardingSlot }) {
  const t = useMessages(papers);
  const formats = useFormats();
  const client = useClient();
  const [sending, setSending] = useState(false);
  const [shown, setShown] = useState(false);
  const { document } = slot;
  const state = document === undefined ? 'missing' : document.expired ? 'expired' : document.status;
  const kind = t(`kind.${slot.kind}`);
  return (
    <section className={styles.slot} aria-label={kind} data-testid={`document-${slot.kind}`}>
      <header>
        <b>{kind}</b>
        <Tag tone={TONES[state] ?? 'info'}>{t(`document.${state}`)}</Tag>
      </header>
      {document?.reason !== undefined && <Notice tone="danger">{document.reason}</Notice>}
      {document?.expiresOn !== undefined && (
        <p className={styles.quiet}>{t('document.until', { date: formats.day(document.expiresOn) })}</p>
      )}
      {sending ? (
        <UploadForm slot={slot} onDone={() => setSending(false)} />
      ) : (
        <div className={styles.row}>
          <Button
            size="small"
            onPress={() => setSending(true)}
            aria-label={t('document.upload', { kind })}
            data-testid={`upload-${slot.kind}`}
          >
            {t(document === undefined ? 'document.send' : 'document.replace')}
          </Button>
          {document !== undefined && (
            <Button size="small" variant="quiet" onPress={() => setShown(true)}>
              {t('document.show')}
            </Button>
          )}
        </div>
      )}
      {shown && document !== undefined && (
        <DocumentView
          id={document.id}
          title={kind}
          load={client.onboarding.ownContent}
          onClose={() => setShown(false)}
        />
      )}
    </section>
  );
}
