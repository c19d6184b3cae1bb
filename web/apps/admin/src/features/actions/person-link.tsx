import type { Action } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Link } from '@tanstack/react-router';
import { actions } from '../../messages/actions';
import { useMay } from '../../shared/permissions';
import { shortId } from '../../shared/short-id';

/** Who did it, with the way to their page for those who may see it. */
export function PersonLink({ row }: { row: Action }) {
  const t = useMessages(actions);
  const may = useMay();
  const { userId } = row;
  const role = t.maybe(`role.${row.role}`) ?? row.role;
  if (userId === undefined) return <span>{role}</span>;
  return (
    <span>
      {role}{' '}
      {may('manage_users') ? (
        <Link to="/people/$id" params={{ id: userId }} className="tabular">
          {shortId(userId)}
        </Link>
      ) : (
        <span className="tabular">{shortId(userId)}</span>
      )}
    </span>
  );
}
