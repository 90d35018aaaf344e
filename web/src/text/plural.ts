type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Picks the form a count asks for (Arabic has six) and puts the count where {n} stands. */
export function plural(code: 'en' | 'ar', count: number, forms: Forms): string {
  const rule = new Intl.PluralRules(code).select(count);
  return (forms[rule] ?? forms.other).replace('{n}', String(count));
}
