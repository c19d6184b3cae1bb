import type { Http } from './http';
import type {
  Cart,
  Dropoff,
  HistoryEntry,
  Money,
  NewCartLine,
  Order,
  Page,
  PageQuery,
  Payment,
  Quote,
  Tracking,
} from './types';

export interface OrderQuery extends PageQuery {
  state?: 'active' | 'past';
  q?: string;
  status?: string;
}

export function orderingApi(http: Http) {
  return {
    cart: (): Promise<Cart> => http.get('/cart'),
    addLine: (line: NewCartLine): Promise<Cart> => http.post('/cart/lines', line),
    setQuantity: (lineId: string, quantity: number): Promise<Cart> =>
      http.patch(`/cart/lines/${lineId}`, { quantity }),
    removeLine: (lineId: string): Promise<Cart> => http.delete(`/cart/lines/${lineId}`),
    clearCart: (): Promise<Cart> => http.delete('/cart'),
    quote: (dropoff: Dropoff, tip?: Money): Promise<Quote> => http.post('/quotes', { dropoff, tip }),
    /** `key` must be the same when the same attempt is repeated, and new for a new attempt. */
    place: (quoteId: string, payment: Payment, key: string): Promise<Order> =>
      http.post('/orders', { quoteId, payment }, { idempotencyKey: key }),
    orders: (query: OrderQuery = {}): Promise<Page<Order>> => http.get('/orders', { query: { ...query } }),
    order: (id: string): Promise<Order> => http.get(`/orders/${id}`),
    history: (id: string): Promise<Page<HistoryEntry>> => http.get(`/orders/${id}/history`),
    tracking: (id: string): Promise<Tracking> => http.get(`/orders/${id}/tracking`),
    accept: (id: string, prepMinutes: number): Promise<Order> =>
      http.post(`/orders/${id}/accept`, { prepMinutes }),
    reject: (id: string, reason: string): Promise<Order> => http.post(`/orders/${id}/reject`, { reason }),
    preparing: (id: string): Promise<Order> => http.post(`/orders/${id}/preparing`),
    ready: (id: string): Promise<Order> => http.post(`/orders/${id}/ready`),
    cancel: (id: string, reason?: string): Promise<Order> => http.post(`/orders/${id}/cancel`, { reason }),
  };
}
