import { common, useMessages } from '@foodieexpress/i18n';
import { Button, Empty, ErrorState, Loading, Money, Skeleton } from '@foodieexpress/ui';
import { Bike } from 'lucide-react';
import { useRiders } from '../../data/lists';
import { control } from '../../messages';
import styles from '../../shared/table.module.css';

export interface RidersPageProps {
  onShow: (riderId: string) => void;
  onOrder: (orderId: string) => void;
}

/** Everybody at work, with the day so far. */
export function RidersPage({ onShow, onOrder }: RidersPageProps) {
  const t = useMessages(control);
  const words = useMessages(common);
  const riders = useRiders();
  return (
    <div className={styles.page}>
      <h1>{t('riders.title')}</h1>
      {riders.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {riders.isError && <ErrorState error={riders.error} onRetry={() => void riders.refetch()} />}
      {riders.data?.items.length === 0 && (
        <Empty icon={<Bike size={28} />} title={t('riders.none')} text={t('riders.none.text')} />
      )}
      {riders.data !== undefined && riders.data.items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('riders.name')}</th>
                <th scope="col">{t('orders.status')}</th>
                <th scope="col">{t('riders.vehicle')}</th>
                <th scope="col">{t('riders.carries')}</th>
                <th scope="col" className={styles.end}>
                  {t('riders.today')}
                </th>
                <th scope="col" className={styles.end}>
                  {t('riders.earned')}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{t('riders.show')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {riders.data.items.map((rider) => (
                <tr key={rider.id} data-testid="rider-row">
                  <td>
                    <b>{rider.name}</b>
                  </td>
                  <td>{t(`rider.status.${rider.status}`)}</td>
                  <td>
                    {rider.vehicle.description ??
                      words.maybe(`vehicle.${rider.vehicle.type}`) ??
                      rider.vehicle.type}
                  </td>
                  <td>
                    {rider.activeDeliveries.map((delivery) => (
                      <button
                        key={delivery.id}
                        type="button"
                        className={styles.link}
                        onClick={() => onOrder(delivery.orderId)}
                      >
                        {delivery.orderNumber}
                      </button>
                    ))}
                  </td>
                  <td className={`${styles.end ?? ''} tabular`}>{rider.today.deliveries}</td>
                  <td className={styles.end}>
                    <Money value={rider.today.earnings} />
                  </td>
                  <td className={styles.end}>
                    <Button size="small" onPress={() => onShow(rider.id)}>
                      {t('riders.show')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
