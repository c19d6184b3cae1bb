import type { Administrator, AdminRole, Permission } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { useUser } from '@foodieexpress/session';
import { Button, Card, ErrorState, Loading, Skeleton, Tag, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { useAccountCommands, useAdministrators } from '../../data/people';
import { people } from '../../messages/people';
import { Only } from '../../shared/permissions';
import styles from '../../shared/person.module.css';
import { ReasonSheet } from '../../shared/reason-sheet';
import { PermissionChoice } from '../../shared/permission-choice';

/** Who administers the platform, and what each may do. */
export function AdministratorsPage() {
  return (
    <Only may="manage_admins">
      <List />
    </Only>
  );
}

function List() {
  const t = useMessages(people);
  const administrators = useAdministrators();
  return (
    <div className={styles.page}>
      <h1>{t('admins.title')}</h1>
      <p className={styles.quiet}>{t('admins.text')}</p>
      {administrators.isPending && (
        <Loading>
          <Skeleton height={240} radius={12} />
        </Loading>
      )}
      {administrators.isError && (
        <ErrorState error={administrators.error} onRetry={() => void administrators.refetch()} />
      )}
      {administrators.data?.items.map((each) => (
        <Row key={each.id} administrator={each} />
      ))}
    </div>
  );
}

function Row({ administrator }: { administrator: Administrator }) {
  const t = useMessages(people);
  const formats = useFormats();
  const toast = useToast();
  const problemText = useProblemText();
  const own = useUser();
  const { setAdministrator, removeAdministrator } = useAccountCommands(
    administrator.id,
    administrator.version,
  );
  const [open, setOpen] = useState<'change' | 'remove'>();
  const [role, setRole] = useState<AdminRole>(administrator.role);
  const [permissions, setPermissions] = useState<Permission[]>(administrator.permissions);
  const isMe = own?.id === administrator.id;
  const above = administrator.permissions.some((each) => own?.permissions?.includes(each) !== true);
  const told = {
    onSuccess: () => toast(t('admins.saved')),
    onError: (error: Error) => toast(problemText(error).text),
  };
  return (
    <Card data-testid="administrator">
      <header className={styles.head}>
        <b>{administrator.name}</b>
        <Tag>{t(`admins.role.${administrator.role}`)}</Tag>
        {isMe && <Tag tone="success">{t('admins.you')}</Tag>}
        {!administrator.isActive && <Tag tone="danger">{t('state.suspended')}</Tag>}
      </header>
      <dl className={styles.facts}>
        <dt>{t('person.email')}</dt>
        <dd>{administrator.email}</dd>
        <dt>{t('admins.permissions')}</dt>
        <dd>{administrator.permissions.map((each) => t(`permission.${each}`)).join(', ')}</dd>
        {administrator.lastLogin !== undefined && (
          <>
            <dt>{t('admins.lastLogin')}</dt>
            <dd>{formats.dateTime(administrator.lastLogin)}</dd>
          </>
        )}
      </dl>
      {!isMe && !above && (
        <div className={styles.actions}>
          <Button size="small" onPress={() => setOpen('change')} data-testid="change-administrator">
            {t('admins.change')}
          </Button>
          <Button
            size="small"
            variant="danger"
            onPress={() => setOpen('remove')}
            data-testid="remove-administrator"
          >
            {t('admins.remove')}
          </Button>
        </div>
      )}
      {open === 'change' && (
        <ReasonSheet
          title={t('admins.change')}
          text={t('act.admin.text')}
          ready={role !== 'custom' || permissions.length > 0}
          onClose={() => setOpen(undefined)}
          onConfirm={(reason) => setAdministrator.mutate({ role, permissions, reason }, told)}
        >
          <PermissionChoice
            role={role}
            permissions={permissions}
            onRole={setRole}
            onPermissions={setPermissions}
          />
        </ReasonSheet>
      )}
      {open === 'remove' && (
        <ReasonSheet
          title={t('admins.remove')}
          text={t('admins.remove.text')}
          danger
          onClose={() => setOpen(undefined)}
          onConfirm={(reason) => removeAdministrator.mutate(reason, told)}
        />
      )}
    </Card>
  );
}
