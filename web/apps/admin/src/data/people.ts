import type { AccountCommand, AdminRole, Permission, Role } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export function useAccount(id: string) {
  const client = useClient();
  return useQuery({ queryKey: ['account', id], queryFn: () => client.administration.account(id) });
}

export interface AdminChange {
  role: AdminRole;
  permissions: Permission[];
  reason: string;
}

/** Each works on the version that is shown, so that two administrators do not overwrite each other. */
export function useAccountCommands(id: string, version: number) {
  const { administration } = useClient();
  const queries = useQueryClient();
  const onSettled = () =>
    Promise.all(
      [['account', id], ['accounts'], ['administrators']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const act = useMutation({
    mutationFn: (command: AccountCommand) => administration.act(id, version, command),
    onSettled,
  });
  const logOut = useMutation({
    mutationFn: (reason: string) => administration.logOut(id, reason),
    onSettled,
  });
  const resetPassword = useMutation({
    mutationFn: (reason: string) => administration.resetPassword(id, reason),
    onSettled,
  });
  const setRoles = useMutation({
    mutationFn: ({ roles, reason }: { roles: Role[]; reason: string }) =>
      administration.setRoles(id, version, roles, reason),
    onSettled,
  });
  const setAdministrator = useMutation({
    mutationFn: ({ role, permissions, reason }: AdminChange) =>
      administration.setAdministrator(id, version, {
        role,
        reason,
        ...(role === 'custom' ? { permissions } : {}),
      }),
    onSettled,
  });
  const removeAdministrator = useMutation({
    mutationFn: (reason: string) => administration.removeAdministrator(id, version, reason),
    onSettled,
  });
  return { act, logOut, resetPassword, setRoles, setAdministrator, removeAdministrator };
}

export function useAdministrators() {
  const client = useClient();
  return useQuery({
    queryKey: ['administrators'],
    queryFn: () => client.administration.administrators(),
  });
}
