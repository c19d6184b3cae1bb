import { common, useMessages } from '@foodieexpress/i18n';
import { Field } from '@foodieexpress/ui';

export interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
  errors?: string[] | undefined;
}

/** Six digits from a message: phones offer them by themselves, and a pasted "123 456" is understood. */
export function CodeField({ value, onChange, errors }: CodeFieldProps) {
  const t = useMessages(common);
  return (
    <Field
      label={t('code.label')}
      hint={t('code.hint')}
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      isRequired
      maxLength={12}
      value={value}
      onChange={(typed) => onChange(typed.replace(/[^0-9]/g, '').slice(0, 6))}
      errors={errors}
      data-testid="code"
    />
  );
}
