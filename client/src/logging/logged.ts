import type { ActionLogger } from './action-logger';

/** The same service, each of whose calls is told of under its name. */
export function logged<S extends object>(logger: ActionLogger | undefined, name: string, service: S): S {
  if (logger === undefined) return service;
  const told = Object.entries(service).map(([method, call]) => [
    method,
    typeof call === 'function'
      ? (...parameters: unknown[]) =>
          logger.executeWithLogging(name, method, parameters, async () =>
            (call as (...all: unknown[]) => Promise<unknown>)(...parameters),
          )
      : (call as unknown),
  ]);
  return Object.fromEntries(told) as S;
}
