import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useUser } from './use-session';

/** Forgets what was loaded for whoever is not signed in any more, however the session ended: the next person must not see it. */
export function ForgettingKeeper() {
  const queries = useQueryClient();
  const userId = useUser()?.id;
  const before = useRef(userId);
  useEffect(() => {
    if (before.current !== undefined && before.current !== userId) queries.clear();
    before.current = userId;
  }, [queries, userId]);
  return null;
}
