import { useClient } from '@foodieexpress/session';
import { useMutation, useQuery } from '@tanstack/react-query';

export function useReplay(orderId: string) {
  const client = useClient();
  return useQuery({ queryKey: ['replay', orderId], queryFn: () => client.dispatch.replay(orderId) });
}

export type ReplayFormat = 'gpx' | 'geojson';

/** Fetches the file with the session's token and hands it to the browser to save. */
export function useReplayFile(orderId: string, number: string) {
  const client = useClient();
  return useMutation({
    mutationFn: async (format: ReplayFormat) => {
      const address = URL.createObjectURL(await client.dispatch.replayFile(orderId, format));
      const link = document.createElement('a');
      link.href = address;
      link.download = `order-${number}.${format}`;
      link.click();
      URL.revokeObjectURL(address);
    },
  });
}
