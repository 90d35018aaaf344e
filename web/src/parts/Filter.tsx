import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { texts } from '../text';

/** Which of the rows are shown; empty for all. */
export function Filter({ value, choices, onChange }: {
  value: string;
  choices: Record<string, string>;
  onChange: (value: string) => void;
}): JSX.Element {
  const t = texts().treasury;
  const id = useId();
  return (
    <p>
      <label for={id}>{t.filter}</label>{' '}
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t.all}</option>
        {Object.entries(choices).map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
