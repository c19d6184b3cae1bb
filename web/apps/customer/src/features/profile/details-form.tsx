import { isProblem, type User } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { useClient } from '@foodieexpress/session';
import { Button, Field, Notice, useToast } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { customer } from '../../messages';
import styles from './profile.module.css';

export function DetailsForm({ user }: { user: User }) {
  const t = useMessages(customer);
  const words = useMessages(common);
  const problemText = useProblemText();
  const toast = useToast();
  const { accounts, session } = useClient();
  const [draft, setDraft] = useState({
    firstName: user.firstName,
    lastName: user.lastName,
    phone: user.phone ?? '',
  });
  const save = useMutation({
    mutationFn: () => accounts.updateProfile(draft),
    onSuccess: (changed) => {
      session.replaceUser(changed);
      toast(t('profile.saved'));
    },
  });
  const errors = isProblem(save.error) ? save.error.fieldErrors : {};
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    errors: errors[name],
  });
  const changed =
    draft.firstName !== user.firstName ||
    draft.lastName !== user.lastName ||
    draft.phone !== (user.phone ?? '');
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.isError && <Notice tone="danger">{problemText(save.error).text}</Notice>}
      <div className={styles.pair}>
        <Field
          label={words('register.firstName')}
          autoComplete="given-name"
          isRequired
          {...field('firstName')}
        />
        <Field
          label={words('register.lastName')}
          autoComplete="family-name"
          isRequired
          {...field('lastName')}
        />
      </div>
      <Field label={words('register.phone')} type="tel" autoComplete="tel" {...field('phone')} />
      <Button type="submit" variant="primary" isDisabled={!changed} busy={save.isPending}>
        {t('profile.save')}
      </Button>
    </Form>
  );
}
