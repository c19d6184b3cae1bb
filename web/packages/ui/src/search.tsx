import { common, useMessages } from '@foodieexpress/i18n';
import { Search as SearchIcon, X } from 'lucide-react';
import type { Ref } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { Button } from './button';
import { classes } from './classes';
import styles from './search.module.css';

export interface SearchProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

export function Search({ label, value, onChange, inputRef }: SearchProps) {
  const t = useMessages(common);
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={classes(styles.search)}>
      <SearchIcon size={18} className={styles.icon} aria-hidden />
      <Input ref={inputRef} className={classes(styles.input)} placeholder={label} />
      <Button variant="icon" className={classes(styles.clear)} aria-label={t('action.dismiss')}>
        <X size={18} aria-hidden />
      </Button>
    </SearchField>
  );
}
