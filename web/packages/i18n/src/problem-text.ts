import { isProblem } from '@foodieexpress/client';
import { common } from './common';
import { useMessages } from './locale-provider';
import type { Dictionary, Translate } from './messages';

export interface ProblemText {
  title: string;
  text: string;
}

/** What happened, what it means and what to do, in the reader's words; a known code wins over the server's text. */
export function useProblemText(): (error: unknown) => ProblemText {
  const t = useMessages(common);
  return (error) => problemText(error, t);
}

export function problemText(
  error: unknown,
  t: Translate<(typeof common)['en']> & Translate<Dictionary>,
): ProblemText {
  const title = t('error.title');
  if (!isProblem(error)) return { title, text: t('error.unknown.text', { id: '–' }) };
  const known = t.maybe(`problem.${error.code}`);
  if (known !== undefined) return { title, text: known };
  if (error.isOffline) return { title: t('error.offline.title'), text: t('error.offline.text') };
  if (error.status === 429 || error.status === 503)
    return { title: t('error.busy.title'), text: t('error.busy.text') };
  if (error.status === 404) return { title: t('error.missing.title'), text: t('error.missing.text') };
  if (error.status === 403) return { title: t('error.forbidden.title'), text: t('error.forbidden.text') };
  const field = Object.values(error.fieldErrors).flat()[0];
  if (error.status < 500) return { title, text: field ?? error.body.detail ?? error.message };
  return { title, text: t('error.unknown.text', { id: error.body.requestId ?? error.code }) };
}
