import type { Permission } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { useUser } from '@foodieexpress/session';
import { Empty } from '@foodieexpress/ui';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { people } from '../messages/people';

/** Whether the signed-in administrator may; the server decides again on every call. */
export function useMay(): (permission: Permission) => boolean {
  const held = useUser()?.permissions ?? [];
  return (permission) => held.includes(permission);
}

/** Its children for administrators with the permission (or the other one), a word of explanation for the others. */
export function Only({ may, or = may, children }: { may: Permission; or?: Permission; children: ReactNode }) {
  const t = useMessages(people);
  const allowed = useMay();
  if (allowed(may) || allowed(or)) return children;
  return (
    <Empty
      icon={<Lock size={28} />}
      title={t('closed.title')}
      text={t('closed.text', { permission: t(`permission.${may}`) })}
    />
  );
}
