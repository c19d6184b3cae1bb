import { useMessages } from '@foodieexpress/i18n';
import { classes, Picture } from '@foodieexpress/ui';
import { ToggleButton } from 'react-aria-components';
import { customer } from '../../messages';
import { CUISINES } from '../../shared/cuisines';
import styles from './cuisine-bar.module.css';

export interface CuisineBarProps {
  selected: string | undefined;
  onSelect: (cuisine: string | undefined) => void;
}

export function CuisineBar({ selected, onSelect }: CuisineBarProps) {
  const t = useMessages(customer);
  return (
    <div className={styles.bar} role="group" aria-label={t('discover.cuisines')}>
      {CUISINES.map(({ key, picture }) => (
        <ToggleButton
          key={key}
          isSelected={selected === key}
          onChange={(on) => onSelect(on ? key : undefined)}
          className={classes(styles.cuisine)}
        >
          <Picture src={picture} className={classes(styles.picture)} eager />
          {t(`cuisine.${key}`)}
        </ToggleButton>
      ))}
    </div>
  );
}
