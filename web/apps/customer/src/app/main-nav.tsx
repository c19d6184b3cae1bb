import { useMessages } from '@foodieexpress/i18n';
import { NavItem, navItemClass } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { Bell, Compass, ReceiptText, User } from 'lucide-react';
import { useUnread } from '../data/notifications';
import { customer } from '../messages';

export function MainNav() {
  const t = useMessages(customer);
  const unread = useUnread();
  return (
    <>
      <Link to="/" className={navItemClass} activeOptions={{ exact: true, includeSearch: false }}>
        <NavItem icon={<Compass size={22} aria-hidden />} label={t('nav.discover')} />
      </Link>
      <Link to="/orders" className={navItemClass}>
        <NavItem icon={<ReceiptText size={22} aria-hidden />} label={t('nav.orders')} />
      </Link>
      <Link to="/notifications" className={navItemClass}>
        <NavItem
          icon={<Bell size={22} aria-hidden />}
          label={t('nav.notifications')}
          count={unread}
          countLabel={t('nav.unread', { count: unread })}
        />
      </Link>
      <Link to="/profile" className={navItemClass}>
        <NavItem icon={<User size={22} aria-hidden />} label={t('nav.profile')} />
      </Link>
    </>
  );
}
