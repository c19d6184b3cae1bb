import type { Order } from '@foodieexpress/client';
import { useFormats, useMessages, useNameOf, useProblemText } from '@foodieexpress/i18n';
import { Button, useToast } from '@foodieexpress/ui';
import { useNavigate } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useReorder } from '../../data/reorder';
import { customer } from '../../messages';

/** Fills the cart with a past order and goes to the checkout; says what cannot be had any more. */
export function ReorderButton({ order }: { order: Order }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const problemText = useProblemText();
  const nameOf = useNameOf();
  const toast = useToast();
  const navigate = useNavigate();
  const reorder = useReorder();
  const run = () =>
    reorder.mutate(order, {
      onSuccess: ({ added, missing }) => {
        if (added === 0) {
          toast(t('orders.again.nothing'));
          return;
        }
        if (missing.length > 0) toast(t('orders.again.missing', { list: formats.list(missing.map(nameOf)) }));
        void navigate({ to: '/checkout' });
      },
      onError: (error) => toast(problemText(error).text),
    });
  return (
    <Button variant="primary" busy={reorder.isPending} onPress={run} data-testid="reorder">
      <RotateCcw size={18} aria-hidden />
      {t('orders.again')}
    </Button>
  );
}
