import type { NewLegalHold } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Field, OneOf } from '@foodieexpress/ui';
import { useState } from 'react';
import { isId } from '../../data/action-filter';
import { retention } from '../../messages/retention';
import { ReasonSheet } from '../../shared/reason-sheet';

const WHATS = ['kind', 'person', 'order'] as const;
type What = (typeof WHATS)[number];

export interface PlaceHoldProps {
  kinds: string[];
  onClose: () => void;
  onPlace: (hold: NewLegalHold) => void;
}

/** Asks what is to be held, and why. */
export function PlaceHold({ kinds, onClose, onPlace }: PlaceHoldProps) {
  const t = useMessages(retention);
  const [what, setWhat] = useState<What>('kind');
  const [kind, setKind] = useState<string>();
  const [id, setId] = useState('');
  return (
    <ReasonSheet
      title={t('hold.place')}
      text={t('hold.place.text')}
      hint={t('hold.reason.hint')}
      ready={what === 'kind' ? kind !== undefined : isId(id.trim())}
      onClose={onClose}
      onConfirm={(reason) => {
        if (what === 'person') onPlace({ person: id.trim(), reason });
        else if (what === 'order') onPlace({ order: id.trim(), reason });
        else if (kind !== undefined) onPlace({ kind, reason });
      }}
    >
      <OneOf
        label={t('hold.what')}
        look="tiles"
        value={what}
        onChange={(value) => setWhat(WHATS.find((each) => each === value) ?? 'kind')}
        choices={WHATS.map((value) => ({ value, label: t(`hold.${value}`) }))}
      />
      {what === 'kind' ? (
        <OneOf
          label={t('hold.kind')}
          value={kind}
          onChange={setKind}
          choices={kinds.map((value) => ({ value, label: t.maybe(`kind.${value}`) ?? value }))}
        />
      ) : (
        <Field label={t(`hold.id.${what}`)} hint={t('hold.id.hint')} value={id} onChange={setId} isRequired />
      )}
    </ReasonSheet>
  );
}
