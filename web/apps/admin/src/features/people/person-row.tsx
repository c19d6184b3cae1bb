import type { OnboardingRole, Role, User } from '@foodieexpress/client';
import { isProblem } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, useToast } from '@foodieexpress/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useApprove } from '../../data/lists';
import { control } from '../../messages';
import { StateTag } from './state-tag';

export function PersonRow({ user }: { user: User }) {
  const t = useMessages(control);
  const formats = useFormats();
  const toast = useToast();
  const problemText = useProblemText();
  const approve = useApprove();
  const navigate = useNavigate();
  const showPapers = (account: string, role: OnboardingRole, text: string) =>
    toast(text, {
      label: t('nav.papers'),
      run: () => void navigate({ to: '/papers', search: { account, role } }),
    });
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
                onError: (error) => {
                  const { text } = problemText(error);
                  if (isProblem(error, 'onboarding.documents-missing') && isAsked(user.role))
                    showPapers(user.id, user.role, text);
                  else toast(text);
                },
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

function isAsked(role: Role): role is OnboardingRole {
  return role === 'restaurant' || role === 'delivery';
}
