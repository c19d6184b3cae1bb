import { hasPasskeys } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useApp, useClient } from './client-context';
import { security as messages } from './messages';
import { roleOf } from './roles';
import { wasTurnedDown } from './security/turned-down';

/** Signing in with a passkey, alone or as the second step; not there where the browser has none. */
export function PasskeyLogin({ challenge }: { challenge?: string }) {
  const t = useMessages(messages);
  const problemText = useProblemText();
  const app = useApp();
  const { session } = useClient();
  const enter = useMutation({ mutationFn: () => session.loginByPasskey(roleOf(app), challenge) });
  if (!hasPasskeys()) return null;
  return (
    <>
      {enter.error !== null &&
        (wasTurnedDown(enter.error) ? (
          <Notice>{t('passkey.signIn.none')}</Notice>
        ) : (
          <Notice tone="danger">{problemText(enter.error).text}</Notice>
        ))}
      <Button
        wide
        size="large"
        busy={enter.isPending}
        onPress={() => enter.mutate()}
        data-testid="login-by-passkey"
      >
        <KeyRound size={18} aria-hidden />
        {t('passkey.signIn')}
      </Button>
    </>
  );
}
