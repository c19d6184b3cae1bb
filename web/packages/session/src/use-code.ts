import { isProblem, type CodeRequested } from '@foodieexpress/client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export interface CodeState {
  /** The request whose code is waited for; undefined before the first one. */
  challengeId: string | undefined;
  send: () => void;
  sending: boolean;
  error: unknown;
  /** Seconds until another code may be asked for. */
  waitSeconds: number;
  /** Back to the address. */
  forget: () => void;
}

/** Asking for a one-time code, and for another one after the pause. */
export function useCode(request: () => Promise<CodeRequested>): CodeState {
  const [challengeId, setChallengeId] = useState<string>();
  const [waitSeconds, wait] = useCountdown();
  const ask = useMutation({
    mutationFn: request,
    onSuccess: (code) => {
      setChallengeId(code.challengeId);
      wait(code.resendAfterSeconds);
    },
    onError: (error) => {
      if (isProblem(error, 'identity.code-too-soon')) wait(error.retryAfterSeconds ?? 60);
    },
  });
  return {
    challengeId,
    send: () => ask.mutate(),
    sending: ask.isPending,
    error: ask.error,
    waitSeconds,
    forget: () => {
      setChallengeId(undefined);
      ask.reset();
    },
  };
}

/** Counts down on the wall's clock: codes do not hurry with the city. */
function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  const [end, setEnd] = useState(0);
  useEffect(() => {
    if (end === 0) return;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [end]);
  return [
    left,
    (seconds) => {
      setLeft(seconds);
      setEnd(Date.now() + seconds * 1000);
    },
  ];
}
