import { computed } from '@preact/signals';
import { forgetCsrfToken, get, keepCsrfToken, logout, mayBeSignedIn, post, refresh, session } from './api/client';
import type { Challenge, PersonRole, Session, User } from './api/identity';
import { dropAllDrafts } from './learn/draft';
import { chosenLanguage, speak } from './text';

export const user = computed<User | null>(() => session.value?.user ?? null);

/** Somebody whose role asks for a second factor that is still missing can do nothing but add one. */
export const factorMissing = computed<boolean>(() => session.value?.mfaEnrolmentRequired === true);

export const is = (...roles: PersonRole[]): boolean =>
  user.value !== null && roles.some((role) => user.value?.roles.includes(role));

/**
 * Who is signed in, if anybody was: the session cookie itself cannot be read from here. Whoever comes from the page for
 * sign-in without scripts has left no other mark.
 */
export async function restore(): Promise<void> {
  const camePage = location.hash === '#signed-in';
  if (camePage) history.replaceState(history.state, '', location.pathname + location.search);
  if (!mayBeSignedIn() && !camePage) return;
  try {
    adopt(await get<Session>('/auth/session'));
  } catch {
    if (await refresh().catch(() => false)) adopt(session.value);
    else adopt(null);
  }
}

/** Null when the person is signed in; otherwise what is still to be answered. */
export async function signIn(email: string, password: string): Promise<Challenge | null> {
  return entered(await post<Session | Challenge>('/auth/login', { email, password }));
}

/** What one of the doors of sign-in answered. */
export function entered(answer: Session | Challenge): Challenge | null {
  if (answer.mfaRequired) return answer;
  adopt(answer);
  return null;
}

/** Whoever signs out and goes, or closes the page, is signed out: it is sent at once, and nothing here waits for it. */
export async function signOut(): Promise<void> {
  const told = logout();
  dropAllDrafts();
  adopt(null);
  await told;
}

/** The account is no more: everything of it leaves this page at once, which only a fresh load does. */
export function leaveFor(address: string): void {
  forgetCsrfToken();
  dropAllDrafts();
  window.location.assign(address);
}

export function changed(user: User): void {
  if (session.value !== null) session.value = { ...session.value, user };
}

function adopt(found: Session | null): void {
  session.value = found;
  keepCsrfToken();
  if (found !== null && !chosenLanguage()) void speak(found.user.locale === 'ar' ? 'ar' : 'en');
}
