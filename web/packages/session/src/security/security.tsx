import { useMessages } from '@foodieexpress/i18n';
import { Button, Loading, Sheet, Skeleton } from '@foodieexpress/ui';
import { lazy, Suspense, useState } from 'react';
import { security as messages } from '../messages';

// Opened now and then: no app pays for it when it starts.
const Section = lazy(() => import('./security-section'));

export function Security() {
  return (
    <Suspense
      fallback={
        <Loading>
          <Skeleton height={160} />
        </Loading>
      }
    >
      <Section />
    </Suspense>
  );
}

/** A button that opens the same in a sheet, for the account menus. */
export function SecurityButton() {
  const t = useMessages(messages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button wide onPress={() => setOpen(true)} data-testid="security">
        {t('title')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('title')}>
        <Security />
      </Sheet>
    </>
  );
}
