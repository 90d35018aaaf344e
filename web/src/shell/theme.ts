import { signal } from '@preact/signals';

export type Theme = 'light' | 'dark';

const CHOICE = 'azora.theme';
const system = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

export const theme = signal<Theme>('light');

export function applyTheme(): void {
  const chosen = localStorage.getItem(CHOICE);
  theme.value = chosen === 'dark' || chosen === 'light' ? chosen : system();
  document.documentElement.dataset['theme'] = theme.value;
}

export function changeTheme(): void {
  localStorage.setItem(CHOICE, theme.value === 'dark' ? 'light' : 'dark');
  applyTheme();
}
