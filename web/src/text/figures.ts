import type { Amount } from '../api/contract';
import { language } from './index';

/** Digits after the point per asset (ISO 4217; tokens are whole). An asset not listed has two. */
const SCALES: Record<string, number> = { AZR: 0, JPY: 0, KRW: 0, BHD: 3, JOD: 3, KWD: 3, OMR: 3, TND: 3 };

export const scaleOf = (asset: string): number => SCALES[asset] ?? 2;

// Latin digits in Arabic as well: figures are compared with those on statements and invoices.
const locale = (): string => (language.value === 'ar' ? 'ar-u-nu-latn' : 'en-ZA-u-nu-latn');

export function figure(value: number, digits = 0): string {
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

export function formatMinor(minor: number, asset: string): string {
  const scale = scaleOf(asset);
  return figure(minor / 10 ** scale, scale);
}

/** Isolated from Arabic words around it, which would otherwise turn it round. */
export function formatAmount(amount: Amount): string {
  const text = `${formatMinor(amount.minor, amount.asset)} ${amount.asset}`;
  return language.value === 'ar' ? `\u2066${text}\u2069` : text;
}

/** What a person typed, in minor units; null where it is no such amount. */
export function parseAmount(text: string, asset: string): Amount | null {
  const scale = scaleOf(asset);
  const pattern = scale === 0 ? /^\d{1,12}$/ : new RegExp(`^\\d{1,12}(\\.\\d{1,${scale}})?$`);
  const clean = text.trim();
  if (!pattern.test(clean)) return null;
  return { minor: Math.round(Number(clean) * 10 ** scale), asset };
}

export function formatInstant(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

export const percent = (share: number): string => `${figure(share * 100)} %`;
