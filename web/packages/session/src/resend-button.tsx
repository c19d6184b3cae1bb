import { common, useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import type { CodeState } from './use-code';

/** Asks for another code as soon as that is allowed. */
export function ResendButton({ code }: { code: CodeState }) {
  const t = useMessages(common);
  return (
    <Button variant="quiet" isDisabled={code.waitSeconds > 0} busy={code.sending} onPress={code.send}>
      {code.waitSeconds > 0 ? t('code.resendIn', { seconds: code.waitSeconds }) : t('code.resend')}
    </Button>
  );
}
