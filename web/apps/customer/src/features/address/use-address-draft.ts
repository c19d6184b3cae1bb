import type { Dropoff, Place, Point } from '@foodieexpress/client';
import { useState } from 'react';
import { useStreetAt } from '../../data/places';

export interface AddressDraft {
  /** What would be used now; undefined while no street is known. */
  dropoff: Dropoff | undefined;
  point: Point | undefined;
  /** The pin was moved and its street is being looked up, or there is none. */
  street: 'known' | 'finding' | 'unknown';
  pick: (place: Pick<Place, 'label' | 'location'>) => void;
  movePin: (point: Point) => void;
}

/** An address in the making: picked from a list, or read from the street below the pin. */
export function useAddressDraft(start: Dropoff | undefined): AddressDraft {
  const [picked, setPicked] = useState(
    start === undefined ? undefined : { line: start.line, location: start.location },
  );
  const [pin, setPin] = useState<Point>();
  const below = useStreetAt(pin);
  if (pin === undefined) {
    return draft(picked?.location, picked, 'known');
  }
  if (below.isError) return draft(pin, undefined, 'unknown');
  // The looked-up place may still be that of the former point.
  const line = below.data?.label;
  return draft(
    pin,
    line === undefined ? undefined : { line, location: pin },
    line === undefined ? 'finding' : 'known',
  );

  function draft(
    point: Point | undefined,
    dropoff: Dropoff | undefined,
    street: AddressDraft['street'],
  ): AddressDraft {
    return {
      dropoff,
      point,
      street,
      pick: ({ label, location }) => {
        setPin(undefined);
        setPicked({ line: label, location });
      },
      movePin: setPin,
    };
  }
}
