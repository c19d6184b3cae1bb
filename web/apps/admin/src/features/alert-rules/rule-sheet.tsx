import { isProblem, type AlertRule } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, OneOf, Sheet, SomeOf, Switch, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { useRuleCommands, useRuleParts } from '../../data/alerts';
import { alerts } from '../../messages/alerts';
import { BackTestView } from './back-test-view';
import { ConditionFields } from './condition-fields';
import { draftOf, NEW, SEVERITIES, termsOf, type Draft } from './draft';
import styles from './rules.module.css';

export interface RuleSheetProps {
  /** Undefined for a new one. */
  rule: AlertRule | undefined;
  mayChange: boolean;
  onClose: () => void;
}

/** A rule to be read, changed and tried on the past. */
export function RuleSheet({ rule, mayChange, onClose }: RuleSheetProps) {
  const t = useMessages(alerts);
  const { draft, change, errors, terms, save, remove } = useRuleDraft(rule, onClose);
  const { measures, channels } = useRuleParts();
  const measure = measures.find((each) => each.name === draft.measure);
  return (
    <Sheet
      open
      onClose={onClose}
      title={rule === undefined ? t('rules.new') : t('rules.edit')}
      footer={
        mayChange && (
          <div className={styles.footer}>
            <Button
              variant="primary"
              size="large"
              busy={save.busy}
              onPress={save.run}
              data-testid="rule-save"
            >
              {t('rules.save')}
            </Button>
            {rule !== undefined && (
              <Button variant="danger" size="large" busy={remove.busy} onPress={remove.run}>
                {t('rules.remove')}
              </Button>
            )}
          </div>
        )
      }
    >
      <div className={styles.form} data-testid="rule-form">
        <Switch selected={draft.enabled} onChange={(enabled) => change({ enabled })}>
          {t('rules.enabled')}
        </Switch>
        <Field
          label={t('rules.name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          errors={errors['name']}
          maxLength={80}
        />
        <label className={styles.select}>
          {t('rules.measure')}
          <select
            value={draft.measure}
            onChange={(event) => change({ measure: event.target.value })}
            data-testid="rule-measure"
          >
            {measures.map((each) => (
              <option key={each.name}>{each.name}</option>
            ))}
          </select>
        </label>
        {measure?.grouped === true && (
          <Field
            label={t('rules.group')}
            hint={t('rules.group.hint')}
            value={draft.group}
            onChange={(group) => change({ group })}
            errors={errors['group']}
          />
        )}
        <ConditionFields draft={draft} errors={errors} onChange={change} />
        <OneOf
          label={t('rules.severity')}
          look="tiles"
          value={draft.severity}
          onChange={(severity) => change({ severity: severity as Draft['severity'] })}
          choices={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        />
        <SomeOf
          label={t('rules.channels')}
          value={draft.channels}
          onChange={(chosen) => change({ channels: chosen })}
          choices={channels.map(({ name, host, ready }) => ({
            value: name,
            label: t.maybe(`channel.${name}`) ?? name,
            side: ready ? host : t('rules.channel.unready'),
          }))}
        />
        <Field
          label={t('rules.step')}
          hint={t('rules.step.hint')}
          inputMode="numeric"
          value={draft.stepMinutes}
          onChange={(stepMinutes) => change({ stepMinutes })}
          errors={errors['steps[0].afterMinutes']}
        />
        {mayChange && <BackTestView terms={terms} unit={measure?.unit} />}
      </div>
    </Sheet>
  );
}

function useRuleDraft(rule: AlertRule | undefined, onClose: () => void) {
  const t = useMessages(alerts);
  const toast = useToast();
  const problemText = useProblemText();
  const { save, remove } = useRuleCommands();
  const [draft, setDraft] = useState<Draft>(() => (rule === undefined ? NEW : draftOf(rule)));
  const terms = termsOf(draft, rule);
  const onError = (error: Error) => toast(problemText(error).text);
  const done = (word: 'rules.saved' | 'rules.removed') => () => {
    toast(t(word));
    onClose();
  };
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    errors: isProblem(save.error) ? save.error.fieldErrors : {},
    terms,
    save: {
      busy: save.isPending,
      run: () => save.mutate({ rule, terms }, { onSuccess: done('rules.saved'), onError }),
    },
    remove: {
      busy: remove.isPending,
      run: () => {
        if (rule !== undefined) remove.mutate(rule, { onSuccess: done('rules.removed'), onError });
      },
    },
  };
}
