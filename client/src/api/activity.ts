import type { Http } from './http';
import type { Action, ActionCatalogue, Page, PageQuery } from './types';

/** Of names the beginning, of `text` a part of the error. Without a window of time: the last 24 hours. */
export interface ActionQuery extends PageQuery {
  from?: string;
  to?: string;
  id?: string;
  user?: string;
  session?: string;
  entity?: string;
  source?: string;
  service?: string;
  method?: string;
  action?: string;
  role?: string;
  status?: number;
  success?: boolean;
  text?: string;
}

/** The action log, for administrators. Live: the channel `actions`, with these words but the times as its params. */
export function activityApi(http: Http) {
  return {
    actions: (query: ActionQuery = {}): Promise<Page<Action>> =>
      http.get('/admin/actions', { query: { ...query } }),
    catalogue: (): Promise<ActionCatalogue> => http.get('/admin/actions/catalogue'),
  };
}
