import { useCallback } from 'react';
import { useMessages } from '../locale-provider';
import { defineMessages } from '../messages';
import { en } from './en';
import { fr } from './fr';

/** What people are told of their orders and papers, by the keys of notifications. */
export const told = defineMessages(en, fr);

/** A notification as the server sends it. */
export interface Tidings {
  title: string;
  body: string;
  titleKey: string;
  args: Readonly<Record<string, string>>;
}

/** Its title and body in the reader's language; of a key that is newer than this page, in the server's words. */
export function useTidings(): (tidings: Tidings) => { title: string; body: string } {
  const t = useMessages(told);
  return useCallback(
    ({ title, body, titleKey, args }) => ({
      title: t.maybe(`${titleKey}.title`, args) ?? title,
      body: t.maybe(`${titleKey}.body`, args) ?? body,
    }),
    [t],
  );
}
