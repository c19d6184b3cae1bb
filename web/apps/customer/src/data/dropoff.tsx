import type { Dropoff } from '@foodieexpress/client';
import { useUser } from '@foodieexpress/session';
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useAddresses } from './addresses';

interface DropoffValue {
  /** Where to deliver: chosen in this visit, or else the default address. */
  dropoff: Dropoff | undefined;
  choose: (dropoff: Dropoff) => void;
}

const DropoffContext = createContext<DropoffValue | undefined>(undefined);
const STORED = 'foodie.dropoff';

export function DropoffProvider({ children }: { children: ReactNode }) {
  const addresses = useAddresses();
  const [chosen, setChosen] = useState(stored);
  const userId = useUser()?.id;
  const before = useRef(userId);
  useEffect(() => {
    // Whoever signs out takes the address along: the next person at this screen has no business with it.
    if (before.current !== undefined && before.current !== userId) {
      setChosen(undefined);
      forget();
    }
    before.current = userId;
  }, [userId]);
  const saved = addresses.data?.items.find((each) => each.isDefault) ?? addresses.data?.items[0];
  const value = useMemo<DropoffValue>(() => {
    const fallback =
      saved === undefined
        ? undefined
        : {
            line: saved.line,
            location: saved.location,
            ...(saved.details ? { details: saved.details } : {}),
          };
    return {
      dropoff: chosen ?? fallback,
      choose: (next) => {
        setChosen(next);
        store(next);
      },
    };
  }, [chosen, saved]);
  return <DropoffContext value={value}>{children}</DropoffContext>;
}

export function useDropoff(): DropoffValue {
  const value = use(DropoffContext);
  if (value === undefined) throw new Error('useDropoff needs a DropoffProvider above it');
  return value;
}

// For this tab only: an address says where somebody lives.
function stored(): Dropoff | undefined {
  try {
    const text = sessionStorage.getItem(STORED);
    return text === null ? undefined : (JSON.parse(text) as Dropoff);
  } catch {
    return undefined;
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(STORED);
  } catch {
    // Nothing was kept either.
  }
}

function store(dropoff: Dropoff): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(dropoff));
  } catch {
    // It is still known until the page is left.
  }
}
