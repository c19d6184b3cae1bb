import { useState, type Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  /** The label is only read aloud. */
  hideLabel?: boolean;
  hint?: string;
  /** Texts from a refusal's `errors`; the first is shown. */
  errors?: string[] | undefined;
  placeholder?: string;
  multiline?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

export function Field({
  label,
  hideLabel,
  hint,
  errors,
  placeholder,
  multiline,
  inputRef,
  onChange,
  ...rest
}: FieldProps) {
  const [refused, setRefused] = useState({ errors, changed: false });
  if (refused.errors !== errors) setRefused({ errors, changed: false });
  // What was refused is no longer there once it is changed; and a field in error would keep its form from being sent.
  const error = refused.changed ? undefined : errors?.[0];
  const look = { className: classes(styles.input), placeholder };
  return (
    <AriaTextField
      {...rest}
      onChange={(value) => {
        setRefused({ errors, changed: true });
        onChange?.(value);
      }}
      isInvalid={error !== undefined}
      className={classes(styles.field)}
    >
      <Label className={hideLabel === true ? 'visually-hidden' : classes(styles.label)}>{label}</Label>
      {multiline === true ? <TextArea {...look} /> : <Input {...look} ref={inputRef} />}
      {hint !== undefined && error === undefined && (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
