/** The server's sentence of a failed call, where it sent one. */
export function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('message' in error)) return undefined;

  return typeof error.message === 'string' && error.message !== '' ? error.message : undefined;
}

/** The HTTP status of a failed call, where there was an answer. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;

  return typeof error.status === 'number' ? error.status : undefined;
}
