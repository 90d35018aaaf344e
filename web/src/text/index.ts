import { signal } from '@preact/signals';
import type { Bilingual } from '../api/contract';
import type { Dictionary } from './en';

export type LanguageCode = 'en' | 'ar';

const CHOICE = 'azora.language';
const loaders: Record<LanguageCode, () => Promise<{ dictionary: Dictionary }>> = {
  en: () => import('./en'),
  ar: () => import('./ar'),
};

export const language = signal<LanguageCode>('en');
const current = signal<Dictionary | null>(null);

/** The words of the current language. A component that calls this is drawn again when the language changes. */
export function texts(): Dictionary {
  if (current.value === null) throw new Error('no language loaded');
  return current.value;
}

export const said = (messages: Bilingual | string): string =>
  typeof messages === 'string' ? messages : messages[language.value];

export const chosenLanguage = (): boolean => localStorage.getItem(CHOICE) !== null;

export function firstLanguage(): LanguageCode {
  const wish = localStorage.getItem(CHOICE) ?? navigator.language;
  return wish.startsWith('ar') ? 'ar' : 'en';
}

export async function speak(code: LanguageCode): Promise<void> {
  const loaded = await loaders[code]();
  current.value = loaded.dictionary;
  language.value = code;
  document.documentElement.lang = code;
  document.documentElement.dir = code === 'ar' ? 'rtl' : 'ltr';
}

export async function choose(code: LanguageCode): Promise<void> {
  localStorage.setItem(CHOICE, code);
  await speak(code);
}
