/** Code somebody is writing survives a reload; it stays in this browser and belongs to one person and one exercise. */
const place = (person: string, exercise: string): string => `azora.draft.${person}.${exercise}`;

export const draftOf = (person: string, exercise: string): string | null =>
  localStorage.getItem(place(person, exercise));

export const keepDraft = (person: string, exercise: string, code: string): void =>
  localStorage.setItem(place(person, exercise), code);

export const dropDraft = (person: string, exercise: string): void => localStorage.removeItem(place(person, exercise));
