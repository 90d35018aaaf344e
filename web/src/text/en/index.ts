import { admin } from './admin';
import { audit } from './audit';
import { learn } from './learn';
import { money } from './money';
import { parts, people, shell } from './shell';
import { teach } from './teach';
import { trace } from './trace';

export const dictionary = { shell, parts, people, learn, teach, money, audit, trace, admin };

/** Every language says all of this: a missing key does not compile. */
export type Dictionary = typeof dictionary;
