export interface LiveSearch {
  order?: string;
  rider?: string;
  restaurant?: string;
}

/** What is followed lives in the address, so that reload and a shared link keep it. */
export function liveSearch(search: Record<string, unknown>): LiveSearch {
  return {
    ...(typeof search['order'] === 'string' ? { order: search['order'] } : {}),
    ...(typeof search['rider'] === 'string' ? { rider: search['rider'] } : {}),
    ...(typeof search['restaurant'] === 'string' ? { restaurant: search['restaurant'] } : {}),
  };
}

/** Which alert lies open. */
export interface AlertsSearch {
  alert?: string;
}

export function alertsSearch({ alert }: Record<string, unknown>): AlertsSearch {
  return typeof alert === 'string' ? { alert } : {};
}

/** Whose papers lie open. */
export interface PapersSearch {
  account?: string;
  role?: 'restaurant' | 'delivery';
}

export function papersSearch(search: Record<string, unknown>): PapersSearch {
  const { account, role } = search;
  return typeof account === 'string' && (role === 'restaurant' || role === 'delivery')
    ? { account, role }
    : {};
}
