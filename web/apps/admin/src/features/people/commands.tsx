import type { Account, AdminRole, Permission, Role } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, OneOf, SomeOf, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { useAccountCommands } from '../../data/people';
import { control } from '../../messages';
import { people } from '../../messages/people';
import { useMay } from '../../shared/permissions';
import { PermissionChoice } from '../../shared/permission-choice';
import { ReasonSheet } from '../../shared/reason-sheet';
import styles from '../../shared/person.module.css';

const DAYS = ['1', '7', '30', '0'] as const;
const DAY_MS = 86_400_000;
const ROLES: Role[] = ['customer', 'restaurant', 'delivery'];

type Act =
  | 'suspend'
  | 'ban'
  | 'reinstate'
  | 'verify-email'
  | 'verify-phone'
  | 'log-out'
  | 'reset-password'
  | 'roles'
  | 'admin';

/** What this administrator may do to the account, each behind a question and a reason. */
export function Commands({ account }: { account: Account }) {
  const t = useMessages(people);
  const may = useMay();
  const [open, setOpen] = useState<Act>();
  const { user, state } = account;
  const isAdmin = user.roles.includes('admin');
  if (isAdmin && !may('manage_admins')) return null;
  const acts: Act[] = [
    ...(state === 'active' ? (['suspend', 'ban'] as const) : (['reinstate'] as const)),
    ...(account.sessions.length > 0 ? (['log-out'] as const) : []),
    ...(user.isEmailVerified ? [] : (['verify-email'] as const)),
    ...(user.phone === undefined || user.isPhoneVerified ? [] : (['verify-phone'] as const)),
    'reset-password',
    'roles',
    ...(!isAdmin && may('manage_admins') ? (['admin'] as const) : []),
  ];
  return (
    <div className={styles.actions}>
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          variant={act === 'suspend' || act === 'ban' ? 'danger' : 'secondary'}
          data-testid={`act-${act}`}
          onPress={() => setOpen(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {open !== undefined && <ActSheet act={open} account={account} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function ActSheet({ act, account, onClose }: { act: Act; account: Account; onClose: () => void }) {
  const t = useMessages(people);
  const words = useMessages(control);
  const toast = useToast();
  const problemText = useProblemText();
  const { user, version } = account;
  const commands = useAccountCommands(user.id, version);
  const [days, setDays] = useState<string>(DAYS[1]);
  const [roles, setRoles] = useState<string[]>(user.roles.filter((role) => role !== 'admin'));
  const [adminRole, setAdminRole] = useState<AdminRole>('moderator');
  const [permissions, setPermissions] = useState<Permission[]>([]);
  // The sheet is gone by the time the answer comes, and with it the callbacks of a mutation.
  const tell = (answer: Promise<unknown>) => {
    answer.then(
      () => toast(t('person.done')),
      (error: unknown) => toast(problemText(error).text),
    );
  };

  const confirm = (reason: string) => {
    switch (act) {
      case 'suspend': {
        const span = Number(days) * DAY_MS;
        const until = span === 0 ? {} : { until: new Date(Date.now() + span).toISOString() };
        tell(commands.act.mutateAsync({ command: 'suspend', reason, ...until }));
        break;
      }
      case 'ban':
      case 'reinstate':
        tell(commands.act.mutateAsync({ command: act, reason }));
        break;
      case 'verify-email':
        tell(commands.act.mutateAsync({ command: 'verify', reason, email: true }));
        break;
      case 'verify-phone':
        tell(commands.act.mutateAsync({ command: 'verify', reason, phone: true }));
        break;
      case 'log-out':
        tell(commands.logOut.mutateAsync(reason));
        break;
      case 'reset-password':
        tell(commands.resetPassword.mutateAsync(reason));
        break;
      case 'roles':
        tell(commands.setRoles.mutateAsync({ roles: ROLES.filter((role) => roles.includes(role)), reason }));
        break;
      case 'admin':
        tell(commands.setAdministrator.mutateAsync({ role: adminRole, permissions, reason }));
        break;
    }
  };

  return (
    <ReasonSheet
      title={t(`act.${act}`)}
      text={t(`act.${act}.text`)}
      danger={act === 'suspend' || act === 'ban' || act === 'reset-password'}
      ready={
        (act !== 'roles' || roles.length > 0) &&
        (act !== 'admin' || adminRole !== 'custom' || permissions.length > 0)
      }
      onClose={onClose}
      onConfirm={confirm}
    >
      {act === 'suspend' && (
        <OneOf
          label={t('act.suspend.for')}
          look="tiles"
          value={days}
          onChange={setDays}
          choices={DAYS.map((value) => ({ value, label: t(`act.suspend.${value}`) }))}
        />
      )}
      {act === 'roles' && (
        <SomeOf
          label={t('person.roles')}
          value={roles}
          onChange={setRoles}
          choices={ROLES.map((value) => ({ value, label: words(`people.role.${value}`) }))}
        />
      )}
      {act === 'admin' && (
        <PermissionChoice
          role={adminRole}
          permissions={permissions}
          onRole={setAdminRole}
          onPermissions={setPermissions}
        />
      )}
    </ReasonSheet>
  );
}
