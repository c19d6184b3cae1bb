import type { Address, NewAddress } from '@foodieexpress/client';
import { useClient, useUser } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const KEY = ['addresses'];

export function useAddresses() {
  const { accounts } = useClient();
  const user = useUser();
  return useQuery({ queryKey: KEY, queryFn: accounts.addresses, enabled: user !== undefined });
}

export function useAddAddress() {
  const { accounts } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: NewAddress) => accounts.addAddress(address),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRemoveAddress() {
  const { accounts } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: Address) => accounts.removeAddress(address.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
