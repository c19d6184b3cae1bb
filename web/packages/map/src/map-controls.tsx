import { common, useMessages } from '@foodieexpress/i18n';
import { Button, classes } from '@foodieexpress/ui';
import { LocateFixed, Minus, Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useMap } from './map-context';
import styles from './map-controls.module.css';

export interface MapControlsProps {
  /** Shown when the framing has yielded to the user. */
  onFollow?: (() => void) | undefined;
  /** Default bottom; `top` where a panel covers the bottom. */
  place?: 'bottom' | 'top';
}

/** Zoom on a desktop (fingers pinch), and the way back to the automatic framing. */
export function MapControls({ onFollow, place = 'bottom' }: MapControlsProps) {
  const { map } = useMap();
  const t = useMessages(common);
  return (
    <div className={classes(styles.controls, place === 'top' && styles.top)}>
      {onFollow !== undefined && (
        <AriaButton className={classes(styles.follow)} onPress={onFollow}>
          <LocateFixed size={18} aria-hidden />
          {t('map.recenter')}
        </AriaButton>
      )}
      <div className={styles.zoom}>
        <Button variant="floating" aria-label={t('map.zoomIn')} onPress={() => void map.zoomIn()}>
          <Plus size={18} aria-hidden />
        </Button>
        <Button variant="floating" aria-label={t('map.zoomOut')} onPress={() => void map.zoomOut()}>
          <Minus size={18} aria-hidden />
        </Button>
      </div>
    </div>
  );
}
