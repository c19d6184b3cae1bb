import { useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import { useState } from 'react';
import { DocumentsSheet } from './documents-sheet';
import styles from './documents.module.css';
import { papers } from './messages';
import { useOnboarding } from './use-onboarding';

/** Opens the papers; an entry of the account menu. */
export function DocumentsButton() {
  const t = useMessages(papers);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button wide onPress={() => setOpen(true)} data-testid="open-documents">
        {t('title')}
      </Button>
      {open && <DocumentsSheet open onClose={() => setOpen(false)} />}
    </>
  );
}

/** A line above the app for those who may not trade yet. */
export function PapersBar() {
  const t = useMessages(papers);
  const { data } = useOnboarding();
  const [open, setOpen] = useState(false);
  if (data === undefined || data.status === 'approved') return null;
  const key = data.status === 'under_review' ? 'submitted' : data.status;
  return (
    <div className={styles.bar} role="status">
      <span>{t(`notice.${key}`)}</span>
      <Button size="small" onPress={() => setOpen(true)} data-testid="papers-bar">
        {t('notice.show')}
      </Button>
      {open && <DocumentsSheet open onClose={() => setOpen(false)} />}
    </div>
  );
}
