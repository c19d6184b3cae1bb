import { useMessages } from '@foodieexpress/i18n';
import { buttonClass, Empty } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { MapPinOff } from 'lucide-react';
import { customer } from '../../messages';

export function MissingPage() {
  const t = useMessages(customer);
  return (
    <Empty icon={<MapPinOff size={28} />} title={t('missing.title')} text={t('missing.text')}>
      <Link to="/" className={buttonClass({ variant: 'primary' })}>
        {t('nav.discover')}
      </Link>
    </Empty>
  );
}
