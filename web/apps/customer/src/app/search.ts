export interface DiscoverSearch {
  q?: string;
  cuisine?: string;
  open?: boolean;
  view?: 'map';
}

/** The filters of the list live in the address, so that back, reload and a shared link keep them. */
export function discoverSearch(search: Record<string, unknown>): DiscoverSearch {
  return {
    ...(typeof search['q'] === 'string' && search['q'] !== '' ? { q: search['q'] } : {}),
    ...(typeof search['cuisine'] === 'string' ? { cuisine: search['cuisine'] } : {}),
    ...(search['open'] === true ? { open: true } : {}),
    ...(search['view'] === 'map' ? { view: 'map' } : {}),
  };
}
