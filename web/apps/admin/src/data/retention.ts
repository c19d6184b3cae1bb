import { useClient } from '@foodieexpress/session';
import { useQuery } from '@tanstack/react-query';

export function useKeptData() {
  const client = useClient();
  return useQuery({ queryKey: ['retention-classes'], queryFn: () => client.settings.retention() });
}
