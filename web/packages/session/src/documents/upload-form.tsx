import type { OnboardingSlot } from '@foodieexpress/client';
import { isProblem } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice, useToast } from '@foodieexpress/ui';
import { Camera, FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import styles from './documents.module.css';
import { papers } from './messages';
import { useUpload } from './use-onboarding';

const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
const MOST_BYTES = 8 * 1024 * 1024;

/** Chooses a file or takes a photo, asks until when the paper is valid, and sends it. */
export function UploadForm({ slot, onDone }: { slot: OnboardingSlot; onDone: () => void }) {
  const t = useMessages(papers);
  const toast = useToast();
  const problemText = useProblemText();
  const upload = useUpload(slot.kind);
  const [file, setFile] = useState<File>();
  const [expiresOn, setExpiresOn] = useState('');
  const errors = isProblem(upload.error) ? upload.error.fieldErrors : {};
  const tooLarge = file !== undefined && file.size > MOST_BYTES;
  const ready = file !== undefined && !tooLarge && (!slot.expires || expiresOn !== '');
  const take = (files: FileList | null) => {
    upload.reset();
    setFile(files?.[0]);
  };
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t('document.hint')}</p>
      <div className={styles.row}>
        <FileTrigger acceptedFileTypes={TYPES} onSelect={take}>
          <Button data-testid={`choose-${slot.kind}`}>
            <FileUp size={18} aria-hidden /> {t('document.choose')}
          </Button>
        </FileTrigger>
        <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={take}>
          <Button>
            <Camera size={18} aria-hidden /> {t('document.camera')}
          </Button>
        </FileTrigger>
      </div>
      {file !== undefined && <p aria-live="polite">{t('document.chosen', { name: file.name })}</p>}
      {(tooLarge || errors['file'] !== undefined) && (
        <Notice tone="danger">{errors['file']?.[0] ?? t('document.hint')}</Notice>
      )}
      {slot.expires && (
        <Field
          label={t('document.expires')}
          type="date"
          value={expiresOn}
          onChange={setExpiresOn}
          errors={errors['expiresOn']}
          isRequired
        />
      )}
      {upload.isPending && (
        <label className={styles.progress}>
          {t(upload.share < 1 ? 'document.sending' : 'document.checking')}
          <progress value={upload.share < 1 ? upload.share : undefined} max={1} />
        </label>
      )}
      <Button
        variant="primary"
        wide
        busy={upload.isPending}
        isDisabled={!ready}
        data-testid={`send-${slot.kind}`}
        onPress={() => {
          if (file === undefined) return;
          upload.mutate(
            { file, expiresOn: expiresOn === '' ? undefined : expiresOn },
            {
              onSuccess: () => {
                toast(t('document.sent'));
                onDone();
              },
              onError: (error) => {
                if (!isProblem(error) || Object.keys(error.fieldErrors).length === 0)
                  toast(problemText(error).text);
              },
            },
          );
        }}
      >
        {t('document.send')}
      </Button>
    </div>
  );
}
