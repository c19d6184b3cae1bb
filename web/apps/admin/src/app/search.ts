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
