import type { User } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, useToast } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { useApprove } from '../../data/lists';
import { control } from '../../messages';
import { StateTag } from './state-tag';

export function PersonRow({ user }: { user: User }) {
  const t = useMessages(control);
  const formats = useFormats();
  const toast = useToast();
  const problemText = useProblemText();
  const approve = useApprove();
  const name = `${user.firstName} ${user.lastName}`.trim();
  return (
    <tr data-testid="person-row">
      <td>
        <Link to="/people/$id" params={{ id: user.id }}>
          <b>{user.businessName ?? name}</b>
        </Link>
        {user.businessName !== undefined && ` · ${name}`}
      </td>
      <td>{user.email}</td>
      <td>{t(`people.role.${user.role}`)}</td>
      <td>{formats.date(user.createdAt)}</td>
      <td>
        {user.isActive || (user.state ?? 'active') !== 'active' ? (
          <StateTag state={user.state} until={user.suspendedUntil} />
        ) : (
          <Button
            size="small"
            variant="primary"
            busy={approve.isPending}
            data-testid="approve"
            onPress={() =>
              approve.mutate(user.id, {
                onSuccess: () => toast(t('people.approved', { name: user.businessName ?? name })),
                onError: (error) => toast(problemText(error).text),
              })
            }
          >
            {t('people.approve')}
          </Button>
        )}
      </td>
    </tr>
  );
}
