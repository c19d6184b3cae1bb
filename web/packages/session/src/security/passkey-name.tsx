import { isProblem, type Passkey } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice } from '@foodieexpress/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useClient } from '../client-context';
import { security as messages } from '../messages';
import styles from './security.module.css';

/** Another name for a passkey, to know it again by. */
export function PasskeyName({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { security } = useClient();
  const [name, setName] = useState(passkey.name);
  const rename = useMutation({
    mutationFn: () => security.renamePasskey(passkey.id, name),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['security', 'passkeys'] }),
  });
  const errors = isProblem(rename.error) ? rename.error.fieldErrors['name'] : undefined;
  return (
    <Form
      className={styles.part ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!rename.isPending) rename.mutate();
      }}
    >
      {rename.error !== null && errors === undefined && (
        <Notice tone="danger">{problemText(rename.error).text}</Notice>
      )}
      <Field
        label={t('passkey.name')}
        isRequired
        autoFocus
        maxLength={60}
        value={name}
        onChange={setName}
        errors={errors}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" busy={rename.isPending}>
          {t('passkey.name.save')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {words('action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
