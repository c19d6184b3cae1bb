import { isProblem } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { useClient, useSignOut } from '@foodieexpress/session';
import { Button, Field, Notice, Sheet, useToast } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { customer } from '../../messages';
import styles from './profile.module.css';

/** Taking one's data along, and being forgotten. */
export function Privacy() {
  const t = useMessages(customer);
  const problemText = useProblemText();
  const { accounts } = useClient();
  const [asking, setAsking] = useState(false);
  const download = useMutation({ mutationFn: () => accounts.exportData(), onSuccess: saveAsFile });
  return (
    <>
      {download.isError && <Notice tone="danger">{problemText(download.error).text}</Notice>}
      <p className={styles.hint}>{t('privacy.download.hint')}</p>
      <Button busy={download.isPending} onPress={() => download.mutate()}>
        <Download size={18} aria-hidden />
        {t('privacy.download')}
      </Button>
      <p className={styles.hint}>{t('privacy.delete.hint')}</p>
      <Button variant="danger" onPress={() => setAsking(true)}>
        <Trash2 size={18} aria-hidden />
        {t('privacy.delete')}
      </Button>
      <Sheet open={asking} onClose={() => setAsking(false)} title={t('privacy.delete.title')}>
        <Deletion onClose={() => setAsking(false)} />
      </Sheet>
    </>
  );
}

/** Mounted anew each time it is asked, so that no password waits in it. */
function Deletion({ onClose }: { onClose: () => void }) {
  const t = useMessages(customer);
  const words = useMessages(common);
  const problemText = useProblemText();
  const toast = useToast();
  const { accounts } = useClient();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const erase = useMutation({
    mutationFn: () => accounts.erase(password, code === '' ? undefined : code),
    onSuccess: async () => {
      toast(t('privacy.deleted'));
      await signOut();
      await navigate({ to: '/' });
    },
  });
  const problem = isProblem(erase.error) ? erase.error : undefined;
  const passwordErrors = problem?.fieldErrors['password'];
  const codeErrors = problem?.fieldErrors['code'];
  // Asked for by the server where the account has a second factor.
  const wantsCode = code !== '' || codeErrors !== undefined;
  const openOrders = problem?.code === 'ordering.open-orders';
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        erase.mutate();
      }}
    >
      <p>{t('privacy.delete.text')}</p>
      {erase.isError && passwordErrors === undefined && codeErrors === undefined && (
        <Notice tone="danger">
          {openOrders ? t('privacy.delete.openOrders') : problemText(erase.error).text}
        </Notice>
      )}
      <Field
        label={t('profile.password.old')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
        errors={passwordErrors === undefined ? undefined : [t('privacy.delete.wrongPassword')]}
      />
      {wantsCode && (
        <Field
          label={t('profile.password.code')}
          autoComplete="one-time-code"
          isRequired
          autoFocus
          value={code}
          onChange={setCode}
          errors={codeErrors}
        />
      )}
      <Button type="submit" variant="danger" isDisabled={password === ''} busy={erase.isPending}>
        {t('privacy.delete.confirm')}
      </Button>
      <Button onPress={onClose}>{words('action.cancel')}</Button>
    </Form>
  );
}

function saveAsFile(data: unknown) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'foodieexpress-my-data.json';
  link.click();
  URL.revokeObjectURL(url);
}
