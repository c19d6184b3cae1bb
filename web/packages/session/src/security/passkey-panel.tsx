import { hasPasskeys, isProblem, type Passkey } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Notice, Skeleton, Tag, useToast } from '@foodieexpress/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../client-context';
import { security as messages } from '../messages';
import { PasskeyName } from './passkey-name';
import { ProofForm } from './proof-form';
import { wasTurnedDown } from './turned-down';
import styles from './security.module.css';

const KEY = ['security', 'passkeys'];

type Stage = { at: 'rest' } | { at: 'add' } | { at: 'remove'; key: Passkey } | { at: 'rename'; key: Passkey };

/** Signing in by fingerprint, face or PIN of a device: the keys one has, and the way to another. */
export function PasskeyPanel() {
  const t = useMessages(messages);
  const toast = useToast();
  const queries = useQueryClient();
  const { security } = useClient();
  const [stage, setStage] = useState<Stage>({ at: 'rest' });
  const keys = useQuery({ queryKey: KEY, queryFn: security.passkeys });
  const rest = () => setStage({ at: 'rest' });
  const prove = useMutation({
    mutationFn: async ({ password, code }: { password: string; code: string }) => {
      const second = code === '' ? undefined : code;
      if (stage.at === 'remove') {
        await security.removePasskey(stage.key.id, password, second);
        toast(t('passkey.removed'));
      } else {
        await security.addPasskey(password, second);
        toast(t('passkey.added'));
      }
    },
    onSuccess: rest,
    onError: (error) => {
      if (wasTurnedDown(error)) rest();
    },
    // A new key ends the other sessions.
    onSettled: () => queries.invalidateQueries({ queryKey: ['security'] }),
  });
  if (keys.isPending)
    return (
      <Loading>
        <Skeleton height={72} />
      </Loading>
    );
  if (keys.isError) return <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />;
  const begin = (next: Stage) => {
    prove.reset();
    setStage(next);
  };
  const { items } = keys.data;
  return (
    <section className={styles.part} aria-labelledby="passkeys-title" data-testid="passkeys">
      <h3 id="passkeys-title">{t('passkey.title')}</h3>
      <p className={styles.hint}>{t('passkey.text')}</p>
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((key) => (
            <li key={key.id} className={styles.row}>
              {stage.at === 'rename' && stage.key.id === key.id ? (
                <PasskeyName passkey={key} onDone={rest} />
              ) : (
                <PasskeyRow passkey={key} onAct={(at) => begin({ at, key })} />
              )}
            </li>
          ))}
        </ul>
      )}
      {(stage.at === 'add' || stage.at === 'remove') && (
        <>
          {stage.at === 'remove' && <p>{t('passkey.remove.text', { name: stage.key.name })}</p>}
          <ProofForm
            withCode={asksForCode(prove.error)}
            busy={prove.isPending}
            error={wasTurnedDown(prove.error) ? null : prove.error}
            onSubmit={(password, code) => prove.mutate({ password, code })}
            onCancel={rest}
          />
        </>
      )}
      {stage.at === 'rest' && hasPasskeys() && (
        <Button onPress={() => begin({ at: 'add' })} data-testid="passkey-add">
          {t('passkey.add')}
        </Button>
      )}
      {!hasPasskeys() && <Notice>{t('passkey.unable')}</Notice>}
    </section>
  );
}

/** The server asks for it where the account has a second factor. */
function asksForCode(error: unknown): boolean {
  return isProblem(error) && error.fieldErrors['code'] !== undefined;
}

function PasskeyRow({ passkey, onAct }: { passkey: Passkey; onAct: (at: 'rename' | 'remove') => void }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { name } = passkey;
  return (
    <>
      <span className={styles.words}>
        <strong>{name}</strong>
        <span>{t('passkey.since', { when: formats.date(passkey.createdAt) })}</span>
        <span>
          {passkey.lastUsedAt === undefined
            ? t('passkey.unused')
            : t('passkey.used', { when: formats.dateTime(passkey.lastUsedAt) })}
        </span>
      </span>
      <span className={styles.buttons}>
        {passkey.backedUp && <Tag>{t('passkey.synced')}</Tag>}
        <Button size="small" aria-label={t('passkey.rename.named', { name })} onPress={() => onAct('rename')}>
          {t('passkey.rename')}
        </Button>
        <Button size="small" aria-label={t('passkey.remove.named', { name })} onPress={() => onAct('remove')}>
          {t('passkey.remove')}
        </Button>
      </span>
    </>
  );
}
