/** Code somebody is writing survives a reload; it stays in this browser and belongs to one person and one exercise. */
const PREFIX = 'azora.draft.';
const place = (person: string, exercise: string): string => `${PREFIX}${person}.${exercise}`;

export const draftOf = (person: string, exercise: string): string | null =>
  localStorage.getItem(place(person, exercise));

export const keepDraft = (person: string, exercise: string, code: string): void =>
  localStorage.setItem(place(person, exercise), code);

/** Whoever signs out leaves nothing for the next person at this browser. */
export const dropAllDrafts = (): void =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));

export const dropDraft = (person: string, exercise: string): void => localStorage.removeItem(place(person, exercise));
