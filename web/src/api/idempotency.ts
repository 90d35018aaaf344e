/**
 * A request that got no answer may still have been done. Asking again with the same key makes the server replay its
 * first answer instead of doing it twice; once answered, the next request with the same words is a new wish.
 */
const unanswered = new Map<string, string>();

export function idempotencyKey(path: string, body: string | FormData | Blob | null): string {
  // A form with a file cannot be compared by its text, so it is always a new wish.
  if (body instanceof FormData || body instanceof Blob) return crypto.randomUUID();
  const wish = `${path}\n${body ?? ''}`;
  const key = unanswered.get(wish) ?? crypto.randomUUID();
  unanswered.set(wish, key);
  return key;
}

export function settled(key: string): void {
  for (const [wish, known] of unanswered) {
    if (known === key) unanswered.delete(wish);
  }
}
