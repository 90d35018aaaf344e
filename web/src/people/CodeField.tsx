import type { JSX } from 'preact';
import { TextField } from '../parts/fields';
import { texts } from '../text';

/** The six digits that an app shows; people like to type them in groups. */
export const CodeField = (): JSX.Element => (
  <TextField
    name="code"
    label={texts().entry.code}
    hint={texts().entry.codeHint}
    inputMode="numeric"
    autocomplete="one-time-code"
    maxLength={12}
    dir="ltr"
    required
  />
);

export const digitsOf = (typed: string | undefined): string => (typed ?? '').replaceAll(/[\s-]/g, '');
