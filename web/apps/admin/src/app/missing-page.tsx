import { common, useMessages } from '@foodieexpress/i18n';
import { buttonClass, Empty } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { MapPinOff } from 'lucide-react';
import { control } from '../messages';

export function MissingPage() {
  const t = useMessages(control);
  const words = useMessages(common);
  return (
    <Empty
      icon={<MapPinOff size={28} />}
      title={words('error.missing.title')}
      text={words('error.missing.text')}
    >
      <Link to="/" className={buttonClass({ variant: 'primary' })}>
        {t('nav.live')}
      </Link>
    </Empty>
  );
}
