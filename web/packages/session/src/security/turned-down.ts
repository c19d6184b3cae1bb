/** The owner closed the device's question, or let it wait for too long: nothing went wrong. */
export function wasTurnedDown(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}
