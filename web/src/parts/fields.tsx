import type { ComponentChildren, InputHTMLAttributes, JSX, SelectHTMLAttributes, TextareaHTMLAttributes } from 'preact';
import { ApiProblem } from '../api/problem';
import type { Amount, FieldProblem } from '../api/contract';
import { parseAmount } from '../text/figures';
import { texts } from '../text';
import { Field } from './Form';

interface Named {
  name: string;
  label: string;
  hint?: string;
}

export const TextField = ({ name, label, hint, ...rest }: Named & InputHTMLAttributes): JSX.Element => (
  <Field name={name} label={label} {...(hint ? { hint } : {})} control={(wiring) => <input type="text" dir="auto" {...rest} {...wiring} />} />
);

export const LongTextField = ({ name, label, hint, ...rest }: Named & TextareaHTMLAttributes): JSX.Element => (
  <Field name={name} label={label} {...(hint ? { hint } : {})} control={(wiring) => <textarea rows={5} dir="auto" {...rest} {...wiring} />} />
);

export const ChoiceField = ({ name, label, hint, children, ...rest }: Named & SelectHTMLAttributes & {
  children: ComponentChildren;
}): JSX.Element => (
  <Field
    name={name}
    label={label}
    {...(hint ? { hint } : {})}
    control={(wiring) => (
      <select {...rest} {...wiring}>
        {children}
      </select>
    )}
  />
);

export const TOKEN = 'AZR';

export const AmountField = ({ name, label, hint, ...rest }: Named & InputHTMLAttributes): JSX.Element => (
  <Field
    name={name}
    label={`${label} (${TOKEN})`}
    {...(hint ? { hint } : {})}
    control={(wiring) => <input type="text" inputMode="numeric" autocomplete="off" required {...rest} {...wiring} />}
  />
);

/** The amount in a field, or a problem at that field, said before anything is sent. */
export function amountOf(values: Record<string, string>, name: string): Amount {
  const amount = parseAmount(values[name] ?? '', TOKEN);
  if (amount !== null) return amount;
  const messages = texts().parts.notAnAmount;
  const error: FieldProblem = { field: name, code: 'AMOUNT_MALFORMED', messages };
  throw new ApiProblem(422, 'AMOUNT_MALFORMED', messages, null, [error]);
}
