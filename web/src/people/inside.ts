/** Only an address of this console: a link must not lead elsewhere after sign-in. */
export function inside(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}
