import type { Http } from './http';
import type {
  Delivery,
  DeliveryStatusChange,
  DispatchDecision,
  LatestFix,
  FixBatch,
  FixReceipt,
  Fleet,
  Offer,
  Page,
  PageQuery,
  PlatformStats,
  Point,
  Replay,
  Rider,
  StoredFix,
} from './types';

export function dispatchApi(http: Http) {
  return {
    me: (): Promise<Rider> => http.get('/riders/me'),
    setStatus: (status: 'online' | 'offline' | 'break', position?: Point): Promise<Rider> =>
      http.put('/riders/me/status', { status, position }),
    sendFixes: (batch: FixBatch): Promise<FixReceipt> => http.post('/riders/me/fixes', batch),
    offers: (): Promise<Page<Offer>> => http.get('/riders/me/offers'),
    acceptOffer: (id: string): Promise<Delivery> => http.post(`/offers/${id}/accept`),
    declineOffer: (id: string, reason?: string): Promise<void> =>
      http.post(`/offers/${id}/decline`, { reason }),
    deliveries: (query: PageQuery & { state?: 'active' | 'past' } = {}): Promise<Page<Delivery>> =>
      http.get('/deliveries', { query: { ...query } }),
    delivery: (id: string): Promise<Delivery> => http.get(`/deliveries/${id}`),
    setDeliveryStatus: (id: string, change: DeliveryStatusChange): Promise<Delivery> =>
      http.post(`/deliveries/${id}/status`, change),
    drop: (id: string, reason: string): Promise<Delivery> => http.post(`/deliveries/${id}/drop`, { reason }),
    assign: (id: string, riderId: string): Promise<Delivery> =>
      http.post(`/deliveries/${id}/assign`, { riderId }),
    decisions: (id: string): Promise<Page<DispatchDecision>> => http.get(`/deliveries/${id}/decisions`),
    riderPosition: (id: string): Promise<LatestFix> => http.get(`/riders/${id}/position`),
    riderHistory: (
      id: string,
      query: { from?: string; to?: string; limit?: number; cursor?: string } = {},
    ): Promise<Page<StoredFix>> => http.get(`/riders/${id}/history`, { query: { ...query } }),
    fleet: (): Promise<Fleet> => http.get('/admin/fleet'),
    stats: (): Promise<PlatformStats> => http.get('/admin/stats'),
    replay: (orderId: string): Promise<Replay> => http.get(`/admin/orders/${orderId}/replay`),
    replayFile: (orderId: string, format: 'gpx' | 'geojson'): Promise<Blob> =>
      http.blob(`/admin/orders/${orderId}/replay.${format}`),
    riders: (query: PageQuery = {}): Promise<Page<Rider>> =>
      http.get('/admin/riders', { query: { ...query } }),
  };
}
