import {
  isProblem,
  type Delivery,
  type DeliveryStatusChange,
  type Offer,
  type Point,
} from '@foodieexpress/client';
import { useClient, useUser } from '@foodieexpress/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learnDelivery, OFFERS, RIDER } from './work';

export function useSetStatus() {
  const { dispatch } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      status,
      position,
    }: {
      status: 'online' | 'offline' | 'break';
      position?: Point | undefined;
    }) => dispatch.setStatus(status, position),
    onSuccess: (rider) => queries.setQueryData(RIDER, rider),
  });
}

/** Answers an offer; one that is gone leaves the list as well. */
export function useAnswerOffer(offer: Offer) {
  const { dispatch } = useClient();
  const queries = useQueryClient();
  const userId = useUser()?.id;
  const drop = () =>
    queries.setQueryData<Offer[]>(OFFERS, (all) => all?.filter((each) => each.id !== offer.id));
  const gone = (error: Error) => {
    if (isProblem(error) && error.status === 409) drop();
  };
  const accept = useMutation({
    mutationFn: () => dispatch.acceptOffer(offer.id),
    onSuccess: (delivery) => {
      drop();
      learnDelivery(queries, delivery, userId);
    },
    onError: gone,
  });
  const decline = useMutation({
    mutationFn: (reason: string) => dispatch.declineOffer(offer.id, reason),
    onSuccess: drop,
    onError: gone,
  });
  return { accept, decline };
}

export function useDeliveryCommands(delivery: Delivery) {
  const { dispatch } = useClient();
  const queries = useQueryClient();
  const userId = useUser()?.id;
  const learn = (answer: Delivery) => learnDelivery(queries, answer, userId);
  const move = useMutation({
    mutationFn: (change: DeliveryStatusChange) => dispatch.setDeliveryStatus(delivery.id, change),
    onSuccess: learn,
    onError: () => queries.invalidateQueries({ queryKey: RIDER }),
  });
  const giveBack = useMutation({
    mutationFn: (reason: string) => dispatch.drop(delivery.id, reason),
    onSuccess: learn,
    onError: () => queries.invalidateQueries({ queryKey: RIDER }),
  });
  return { move, giveBack };
}
