import type { PersonRole } from '../api/identity';

export type Area = 'open' | 'home' | 'enrolling' | 'anyone' | 'teach' | 'treasury' | 'funds' | 'books' | 'audit' | 'people' | 'duties' | 'tools' | 'run';

/** Anybody; anybody, but signed in only when nothing is missing; whoever is signed in at all; as a rule; or by role. */
export type Who = 'open' | 'home' | 'enrolling' | 'signed-in' | PersonRole[];

/** Who sees what. The server decides for itself; this only keeps people from doors that stay shut. */
export const areas: Record<Area, Who> = {
  open: 'open',
  home: 'home',
  enrolling: 'enrolling',
  anyone: 'signed-in',
  teach: ['EDUCATOR', 'ADMIN'],
  treasury: ['TREASURER', 'AUDITOR', 'ADMIN'],
  funds: ['TREASURER', 'ADMIN'],
  books: ['TREASURER', 'AUDITOR', 'ADMIN'],
  audit: ['AUDITOR', 'ADMIN'],
  people: ['OPERATOR', 'ADMIN'],
  duties: ['AUDITOR', 'OPERATOR', 'ADMIN'],
  tools: ['ADMIN'],
  run: ['OPERATOR', 'ADMIN'],
};
