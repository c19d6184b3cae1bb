import type { Http } from './http';
import type {
  Menu,
  MenuCategory,
  MenuItem,
  MenuItemDraft,
  Page,
  PageQuery,
  Restaurant,
  RestaurantCard,
  RestaurantPatch,
} from './types';

export interface RestaurantQuery extends PageQuery {
  q?: string;
  cuisine?: string;
  openNow?: boolean;
  lat?: number;
  lng?: number;
}

export function catalogApi(http: Http) {
  return {
    restaurants: (query: RestaurantQuery = {}): Promise<Page<RestaurantCard>> =>
      http.get('/restaurants', { query: { ...query } }),
    restaurant: (id: string): Promise<Restaurant> => http.get(`/restaurants/${id}`),
    menu: (id: string): Promise<Menu> => http.get(`/restaurants/${id}/menu`),
    mine: (): Promise<Page<Restaurant>> => http.get('/me/restaurants'),
    updateRestaurant: (id: string, patch: RestaurantPatch): Promise<Restaurant> =>
      http.patch(`/restaurants/${id}`, patch),
    addCategory: (id: string, category: { name: string; nameFr?: string }): Promise<MenuCategory> =>
      http.post(`/restaurants/${id}/categories`, category),
    addItem: (id: string, item: MenuItemDraft): Promise<MenuItem> =>
      http.post(`/restaurants/${id}/items`, item),
    /** With `menuVersion` the change is refused when somebody else edited the menu in between. */
    updateItem: (
      id: string,
      itemId: string,
      change: MenuItemDraft,
      menuVersion?: number,
    ): Promise<MenuItem> =>
      http.patch(`/restaurants/${id}/items/${itemId}`, change, {
        headers: menuVersion === undefined ? {} : { 'If-Match': String(menuVersion) },
      }),
    removeItem: (id: string, itemId: string): Promise<void> =>
      http.delete(`/restaurants/${id}/items/${itemId}`),
  };
}
