import { computed } from '@preact/signals';
import { get, keepCsrfToken, mayBeSignedIn, post, refresh, session } from './api/client';
import type { PersonRole, Session, User } from './api/contract';
import { chosenLanguage, speak } from './text';

export const user = computed<User | null>(() => session.value?.user ?? null);

export const is = (...roles: PersonRole[]): boolean =>
  user.value !== null && roles.some((role) => user.value?.roles.includes(role));

/** Who is signed in, if anybody was: the session cookie itself cannot be read from here. */
export async function restore(): Promise<void> {
  if (!mayBeSignedIn()) return;
  try {
    adopt(await get<Session>('/auth/session'));
  } catch {
    if (await refresh().catch(() => false)) adopt(session.value);
    else adopt(null);
  }
}

export async function signIn(email: string, password: string): Promise<Session> {
  const answer = await post<Session>('/auth/login', { email, password });
  if (!answer.mfaRequired) adopt(answer);
  return answer;
}

export async function signOut(): Promise<void> {
  try {
    await post<void>('/auth/logout');
  } finally {
    adopt(null);
  }
}

export function changed(user: User): void {
  if (session.value !== null) session.value = { ...session.value, user };
}

function adopt(found: Session | null): void {
  session.value = found;
  keepCsrfToken();
  if (found !== null && !chosenLanguage()) void speak(found.user.locale === 'ar' ? 'ar' : 'en');
}
