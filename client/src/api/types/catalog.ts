import type { Money, Point } from './basics';

export interface RestaurantCard {
  id: string;
  slug: string;
  name: string;
  cuisines: string[];
  description: string;
  descriptionFr?: string;
  picture?: string;
  address: string;
  location: Point;
  rating?: { average: number; count: number };
  open: boolean;
  opensAt?: string;
  accepting: boolean;
  prepMinutes: number;
  deliveryMinutes: { low: number; high: number };
  deliveryFee: Money;
  minimumOrder: Money;
  distanceMetres?: number;
  deliversHere?: boolean;
}
export interface OpeningHours {
  day: number;
  opens: string;
  closes: string;
}
export interface Restaurant extends RestaurantCard {
  phone?: string;
  hours: OpeningHours[];
  zoneRadiusMetres: number;
  busyUntil?: string;
  ownerId?: string;
}
export interface RestaurantPatch {
  description?: string;
  prepMinutes?: number;
  minimumOrder?: Money;
  accepting?: boolean;
  busyUntil?: string;
  busyExtraMinutes?: number;
}
export interface MenuOption {
  id: string;
  name: string;
  nameFr?: string;
  priceDelta: Money;
}
export interface OptionGroup {
  id: string;
  name: string;
  nameFr?: string;
  min: number;
  max: number;
  options: MenuOption[];
}
export interface MenuItem {
  id: string;
  categoryId: string;
  name: string;
  nameFr?: string;
  description: string;
  descriptionFr?: string;
  price: Money;
  picture?: string;
  available: boolean;
  prepMinutes?: number;
  allergens: string[];
  dietary: string[];
  station?: string;
  optionGroups: OptionGroup[];
}
export interface MenuCategory {
  id: string;
  name: string;
  nameFr?: string;
  items: MenuItem[];
}
export interface Menu {
  restaurantId: string;
  version: number;
  categories: MenuCategory[];
}
export type MenuItemDraft = Partial<Omit<MenuItem, 'id'>>;
