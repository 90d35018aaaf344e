/**
 * A request that got no answer may still have been done. Asking again with the same key makes the server replay its
 * first answer instead of doing it twice; once answered, the next request with the same words is a new wish.
 */
const unanswered = new Map<string, string>();

// Not randomUUID: browsers offer that over HTTPS and on this machine only.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function idempotencyKey(path: string, body: string | FormData | Blob | null): string {
  // A form with a file cannot be compared by its text, so it is always a new wish.
  if (body instanceof FormData || body instanceof Blob) return newKey();
  const wish = `${path}\n${body ?? ''}`;
  const key = unanswered.get(wish) ?? newKey();
  unanswered.set(wish, key);
  return key;
}

export function settled(key: string): void {
  for (const [wish, known] of unanswered) {
    if (known === key) unanswered.delete(wish);
  }
}
