import type { PersonRole } from '../api/contract';

export type Area = 'open' | 'anyone' | 'teach' | 'treasury' | 'books' | 'audit' | 'people' | 'run';

/** Who sees what. The server decides for itself; this only keeps people from doors that stay shut. */
export const areas: Record<Area, 'open' | 'signed-in' | PersonRole[]> = {
  open: 'open',
  anyone: 'signed-in',
  teach: ['EDUCATOR', 'ADMIN'],
  treasury: ['TREASURER', 'AUDITOR', 'ADMIN'],
  books: ['TREASURER', 'AUDITOR', 'ADMIN'],
  audit: ['AUDITOR', 'ADMIN'],
  people: ['OPERATOR', 'ADMIN'],
  run: ['OPERATOR', 'ADMIN'],
};
