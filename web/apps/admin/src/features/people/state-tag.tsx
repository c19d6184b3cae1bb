import type { Account } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Tag } from '@foodieexpress/ui';
import { people } from '../../messages/people';

export function StateTag({
  state,
  until,
}: {
  state: Account['state'] | undefined;
  until: string | undefined;
}) {
  const t = useMessages(people);
  const formats = useFormats();
  if (state === undefined || state === 'active') return <Tag tone="success">{t('state.active')}</Tag>;
  return (
    <Tag tone="danger">
      {state === 'suspended' && until !== undefined
        ? t('state.suspended.until', { until: formats.dateTime(until) })
        : t(`state.${state}`)}
    </Tag>
  );
}
