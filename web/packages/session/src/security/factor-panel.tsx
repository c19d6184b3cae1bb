import type { FactorEnrolment, SecondFactor } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Skeleton, useToast } from '@foodieexpress/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../client-context';
import { security as messages } from '../messages';
import { EnrolCode } from './enrol-code';
import { ProofForm } from './proof-form';
import { RecoveryCodes } from './recovery-codes';
import styles from './security.module.css';

const KEY = ['security', 'factor'];

type Act = 'set-up' | 'turn-off' | 'renew';
type Stage =
  | { at: 'rest' }
  | { at: 'proof'; act: Act }
  | { at: 'app'; enrolment: FactorEnrolment }
  | { at: 'codes'; codes: string[] };

/** Two-step sign-in: set up, turn off, new recovery codes. */
export function FactorPanel() {
  const t = useMessages(messages);
  const toast = useToast();
  const queries = useQueryClient();
  const { security } = useClient();
  const [stage, setStage] = useState<Stage>({ at: 'rest' });
  const factor = useQuery({ queryKey: KEY, queryFn: security.factor });
  const prove = useMutation({
    mutationFn: async ({
      act,
      password,
      code,
    }: {
      act: Act;
      password: string;
      code: string;
    }): Promise<Stage> => {
      if (act === 'set-up') return { at: 'app', enrolment: await security.beginFactor(password) };
      if (act === 'renew') return { at: 'codes', codes: await security.renewRecoveryCodes(password, code) };
      await security.removeFactor(password, code);
      toast(t('factor.turnedOff'));
      return { at: 'rest' };
    },
    onSuccess: setStage,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const confirm = useMutation({
    mutationFn: (code: string) => security.confirmFactor(code),
    onSuccess: (codes) => setStage({ at: 'codes', codes }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['security'] }),
  });
  if (factor.isPending)
    return (
      <Loading>
        <Skeleton height={72} />
      </Loading>
    );
  if (factor.isError) return <ErrorState error={factor.error} onRetry={() => void factor.refetch()} />;
  const rest = () => setStage({ at: 'rest' });
  if (stage.at === 'codes') return <RecoveryCodes codes={stage.codes} onDone={rest} />;
  return (
    <section className={styles.part} aria-labelledby="factor-title" data-testid="second-factor">
      <h3 id="factor-title">{t('factor.title')}</h3>
      {stage.at === 'rest' && (
        <FactorRest
          factor={factor.data}
          onAct={(act) => {
            prove.reset();
            setStage({ at: 'proof', act });
          }}
        />
      )}
      {stage.at === 'proof' && (
        <ProofForm
          withCode={stage.act !== 'set-up'}
          busy={prove.isPending}
          error={prove.error}
          onSubmit={(password, code) => prove.mutate({ act: stage.act, password, code })}
          onCancel={rest}
        />
      )}
      {stage.at === 'app' && (
        <>
          <EnrolCode
            enrolment={stage.enrolment}
            busy={confirm.isPending}
            error={confirm.error}
            onSubmit={confirm.mutate}
          />
          <p className={styles.hint}>{t('enrol.others')}</p>
        </>
      )}
    </section>
  );
}

function FactorRest({ factor, onAct }: { factor: SecondFactor; onAct: (act: Act) => void }) {
  const t = useMessages(messages);
  const formats = useFormats();
  if (!factor.enabled)
    return (
      <>
        <p className={styles.hint}>{t('factor.off')}</p>
        <Button onPress={() => onAct('set-up')} data-testid="factor-set-up">
          {t('factor.setUp')}
        </Button>
      </>
    );
  return (
    <>
      <p className={styles.hint}>
        {t('factor.on', { when: formats.date(factor.since ?? '') })}{' '}
        {t.plural('factor.left', factor.recoveryCodesLeft)}. {factor.required && t('factor.required')}
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => onAct('renew')}>{t('factor.renew')}</Button>
        {!factor.required && (
          <Button variant="danger" onPress={() => onAct('turn-off')}>
            {t('factor.turnOff')}
          </Button>
        )}
      </div>
    </>
  );
}
