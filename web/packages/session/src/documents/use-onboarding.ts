import type { DocumentKind } from '@foodieexpress/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../client-context';
import { useUser } from '../use-session';

const OWN = ['onboarding'];

export function useOnboarding() {
  const client = useClient();
  const user = useUser();
  const asked = user !== undefined && (user.role === 'delivery' || user.role === 'restaurant');
  return useQuery({ queryKey: OWN, queryFn: client.onboarding.own, enabled: asked });
}

export function useSubmit() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.onboarding.submit(),
    onSettled: () => queries.invalidateQueries({ queryKey: OWN }),
  });
}

/** `share` is how much has been sent, from 0 to 1. */
export function useUpload(kind: DocumentKind) {
  const client = useClient();
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const mutation = useMutation({
    mutationFn: ({ file, expiresOn }: { file: Blob; expiresOn: string | undefined }) => {
      setShare(0);
      return client.onboarding.upload(kind, file, expiresOn, setShare);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: OWN }),
  });
  return { ...mutation, share };
}
