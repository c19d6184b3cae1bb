import type { MapConfig, Rider } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { CityMap } from '@foodieexpress/map';
import { BottomPanel, useNow } from '@foodieexpress/ui';
import { useOffers } from '../data/work';
import { JobLayers } from '../features/job/job-layers';
import { JobPanel } from '../features/job/job-panel';
import { OfferLayers } from '../features/offer/offer-layers';
import { OfferSheet } from '../features/offer/offer-sheet';
import { HomeLayers } from '../features/shift/home-layers';
import { PositionNotes } from '../features/shift/position-notes';
import { ShiftPanel } from '../features/shift/shift-panel';
import { rider } from '../messages';
import styles from './work-page.module.css';

/** One page for the whole shift: the map above, and below it what there is to do now. */
export function WorkPage({ config, me }: { config: MapConfig; me: Rider }) {
  const t = useMessages(rider);
  const now = useNow(1000);
  const job = me.activeDeliveries[0];
  const open = useOffers().filter((each) => Date.parse(each.expiresAt) > now);
  const offer = job === undefined ? open[0] : undefined;
  return (
    <div className={styles.page}>
      <div className={styles.map} data-testid="rider-map">
        <CityMap config={config} attribution="top-right">
          {job !== undefined ? (
            <JobLayers job={job} vehicle={me.vehicle.type} />
          ) : offer !== undefined ? (
            <OfferLayers offer={offer} vehicle={me.vehicle.type} />
          ) : (
            <HomeLayers vehicle={me.vehicle.type} />
          )}
        </CityMap>
        <PositionNotes />
      </div>
      {offer !== undefined ? (
        <OfferSheet key={offer.id} offer={offer} />
      ) : job !== undefined ? (
        <section className={styles.panel} aria-label={t('shift.on_job')}>
          <JobPanel key={job.id} job={job} />
        </section>
      ) : (
        <BottomPanel label={t('today.title')} stops={[0.42, 0.86]} className={styles.side ?? ''}>
          <ShiftPanel me={me} />
        </BottomPanel>
      )}
    </div>
  );
}
