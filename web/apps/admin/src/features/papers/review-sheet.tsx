import type { Onboarding, OnboardingRole } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Notice, Sheet, Skeleton, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { usePapers, usePapersCommands } from '../../data/papers';
import { control } from '../../messages';
import { AskReason } from './ask-reason';
import { PaperCard } from './paper-card';
import styles from './papers.module.css';

export interface ReviewSheetProps {
  accountId: string;
  role: OnboardingRole;
  name: string;
  onClose: () => void;
}

/** Somebody's papers: each is looked at and accepted or not, then the whole is decided. */
export function ReviewSheet({ accountId, role, name, onClose }: ReviewSheetProps) {
  const papers = usePapers(accountId, role);
  return (
    <Sheet open onClose={onClose} title={name}>
      {papers.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {papers.isError && <ErrorState error={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isSuccess && (
        <div className={styles.list}>
          {papers.data.reason !== undefined && <Notice tone="warning">{papers.data.reason}</Notice>}
          {papers.data.documents.map((slot) => (
            <PaperCard key={`${slot.kind}-${slot.document?.id ?? ''}`} onboarding={papers.data} slot={slot} />
          ))}
          {papers.data.status !== 'approved' && (
            <Whole onboarding={papers.data} name={name} onDone={onClose} />
          )}
        </div>
      )}
    </Sheet>
  );
}

function Whole({ onboarding, name, onDone }: { onboarding: Onboarding; name: string; onDone: () => void }) {
  const t = useMessages(control);
  const toast = useToast();
  const problemText = useProblemText();
  const { approve, sendBack } = usePapersCommands(onboarding.accountId, onboarding.role);
  const [asking, setAsking] = useState<'back' | 'waive'>();
  const complete = onboarding.documents.every(
    ({ document }) => document?.status === 'approved' && !document.expired,
  );
  const waits = onboarding.status === 'submitted' || onboarding.status === 'under_review';
  const done = (text: string) => ({
    onSuccess: () => {
      toast(text);
      onDone();
    },
    onError: (error: Error) => toast(problemText(error).text),
  });
  if (asking === 'back')
    return (
      <AskReason
        label={t('papers.sendBack.reason')}
        action={t('papers.sendBack')}
        danger
        busy={sendBack.isPending}
        onCancel={() => setAsking(undefined)}
        onConfirm={(reason) => sendBack.mutate(reason, done(t('papers.sentBack', { name })))}
      />
    );
  if (asking === 'waive')
    return (
      <AskReason
        label={t('papers.waive.reason')}
        action={t('papers.waive')}
        busy={approve.isPending}
        onCancel={() => setAsking(undefined)}
        onConfirm={(reason) => approve.mutate(reason, done(t('people.approved', { name })))}
      />
    );
  return (
    <div className={styles.row}>
      <Button
        variant="primary"
        busy={approve.isPending}
        isDisabled={!complete}
        data-testid="approve-whole"
        onPress={() => approve.mutate(undefined, done(t('people.approved', { name })))}
      >
        {t('people.approve')}
      </Button>
      {waits && (
        <Button onPress={() => setAsking('back')} data-testid="send-back">
          {t('papers.sendBack')}
        </Button>
      )}
      {!complete && (
        <Button variant="quiet" onPress={() => setAsking('waive')} data-testid="waive">
          {t('papers.waive')}
        </Button>
      )}
    </div>
  );
}
