import type { MenuItem, OptionGroup } from '@foodieexpress/client';
import { useFormats, useLocalName, useMessages } from '@foodieexpress/i18n';
import { OneOf, SomeOf, Tag } from '@foodieexpress/ui';
import { customer } from '../../messages';
import { isOneOf, type Chosen } from './choices';
import styles from './item-sheet.module.css';

export interface OptionGroupsProps {
  item: MenuItem;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  /** A group whose choice was missing when the dish was to be added. */
  asked: string | undefined;
}

export function OptionGroups({ item, chosen, onChange, asked }: OptionGroupsProps) {
  const t = useMessages(customer);
  const formats = useFormats();
  const localName = useLocalName();
  const rule = ({ min, max }: OptionGroup) => {
    if (min === 0) return max > 1 ? t('item.chooseUpTo', { max }) : t('item.optional');
    return max > min ? t('item.chooseBetween', { min, max }) : t('item.required');
  };
  return item.optionGroups.map((group) => {
    const name = localName(group.name, group.nameFr);
    const picked = chosen[group.id] ?? [];
    const set = (ids: string[]) => onChange({ ...chosen, [group.id]: ids });
    const choices = group.options.map((option) => ({
      value: option.id,
      label: localName(option.name, option.nameFr),
      side: <span className="tabular">{formats.moneyDelta(option.priceDelta)}</span>,
    }));
    return (
      <div key={group.id} id={`group-${group.id}`} className={styles.group}>
        <div className={styles.groupHead}>
          <h3>{name}</h3>
          <span role={asked === group.id ? 'alert' : undefined}>
            <Tag tone={picked.length >= group.min ? 'neutral' : asked === group.id ? 'danger' : 'warning'}>
              {rule(group)}
            </Tag>
          </span>
        </div>
        {isOneOf(group) ? (
          <OneOf hideLabel label={name} choices={choices} value={picked[0]} onChange={(id) => set([id])} />
        ) : (
          <SomeOf hideLabel label={name} choices={choices} value={picked} onChange={set} max={group.max} />
        )}
      </div>
    );
  });
}
