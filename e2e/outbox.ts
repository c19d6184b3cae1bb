import { expect, type APIRequestContext } from '@playwright/test';

interface Sent {
  to: string;
  text: string;
}

/** The code in the newest mail to that address which says those words, once it is in the demo's outbox. */
export async function codeFor(request: APIRequestContext, to: string, words: string): Promise<string> {
  let code = '';
  await expect
    .poll(async () => {
      const outbox = (await (await request.get('/api/v1/demo/outbox?limit=100')).json()) as { items: Sent[] };
      const mail = outbox.items.find((each) => each.to === to && each.text.includes(words));
      code = /\b[0-9]{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
      return code;
    })
    .not.toBe('');
  return code;
}
