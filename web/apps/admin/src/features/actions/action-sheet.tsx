import type { Action } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button, buttonClass, Sheet } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import type { ActionFilter } from '../../data/action-filter';
import { actions } from '../../messages/actions';
import { useMay } from '../../shared/permissions';
import styles from './actions.module.css';

export interface ActionSheetProps {
  action: Action;
  onClose: () => void;
  /** Shows only what is like it in this. */
  onOnly: (part: ActionFilter) => void;
}

/** One action in full, and the ways on from it. */
export function ActionSheet({ action, onClose, onOnly }: ActionSheetProps) {
  const t = useMessages(actions);
  const may = useMay();
  const { userId, sessionId, entityId } = action;
  return (
    <Sheet open onClose={onClose} title={t('sheet.title')}>
      <Facts action={action} />
      <div className={styles.group}>
        {userId !== undefined && may('manage_users') && (
          <Link to="/people/$id" params={{ id: userId }} className={buttonClass({ size: 'small' })}>
            {t('sheet.person')}
          </Link>
        )}
        {userId !== undefined && (
          <Button size="small" onPress={() => onOnly({ user: userId })}>
            {t('sheet.onlyUser')}
          </Button>
        )}
        {sessionId !== undefined && (
          <Button size="small" onPress={() => onOnly({ session: sessionId })}>
            {t('sheet.onlySession')}
          </Button>
        )}
        {entityId !== undefined && (
          <Button size="small" onPress={() => onOnly({ entity: entityId })}>
            {t('sheet.onlyEntity')}
          </Button>
        )}
        <Button
          size="small"
          onPress={() => onOnly({ service: action.service, method: action.method, id: '' })}
        >
          {t('sheet.onlyMethod')}
        </Button>
      </div>
    </Sheet>
  );
}

function Facts({ action }: { action: Action }) {
  const t = useMessages(actions);
  const formats = useFormats();
  const { calls, failures, detail } = action;
  const facts: [string, string | undefined][] = [
    [t('fact.at'), action.at],
    [t('fact.service'), action.service],
    [t('fact.method'), action.method],
    [t('fact.action'), action.action],
    [t('fact.source'), t(`source.${action.source}`)],
    [t('fact.role'), t.maybe(`role.${action.role}`) ?? action.role],
    [t('fact.user'), action.userId],
    [t('fact.claimed'), action.claimedUser],
    [t('fact.session'), action.sessionId],
    [t('fact.entity'), action.entityId],
    [t('fact.ip'), action.ip],
    [t('fact.agent'), t.maybe(`agent.${action.agent}`) ?? action.agent],
    [t('fact.status'), String(action.status)],
    [t('fact.error'), action.error],
    [t('fact.duration'), t('duration.ms', { count: formats.number(action.durationMillis) })],
    [
      t('fact.calls'),
      calls === 1
        ? undefined
        : t('calls', { calls: formats.number(calls), failures: formats.number(failures) }),
    ],
    [t('fact.id'), action.id],
    [t('fact.detail'), detail === undefined ? undefined : JSON.stringify(detail, null, 2)],
  ];
  return (
    <dl className={styles.facts} data-testid="action-facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
