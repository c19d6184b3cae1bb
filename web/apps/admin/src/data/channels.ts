import { useClient } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const CHANNELS = ['alert-channels'];
const AGAIN_MS = 30_000;
/** While something is on its way. */
const SOON_MS = 1_500;

/** The ways alerts are told by, and how the last telling went. */
export function useChannels() {
  const client = useClient();
  return useQuery({
    queryKey: CHANNELS,
    queryFn: () => client.alerting.channels(),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ last }) => last?.state === 'waiting') === true ? SOON_MS : AGAIN_MS,
  });
}

export function useChannelCommands() {
  const { alerting } = useClient();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: CHANNELS });
  const create = useMutation({
    mutationFn: ({ name, url }: { name: string; url: string }) => alerting.createChannel(name, url),
    onSuccess,
  });
  const tryOut = useMutation({ mutationFn: (id: string) => alerting.tryChannel(id), onSuccess });
  const remove = useMutation({ mutationFn: (id: string) => alerting.removeChannel(id), onSuccess });
  return { create, tryOut, remove };
}
