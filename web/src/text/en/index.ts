import { account } from './account';
import { admin } from './admin';
import { audit } from './audit';
import { entry } from './entry';
import { learn } from './learn';
import { money } from './money';
import { safety } from './safety';
import { parts, people, shell } from './shell';
import { teach } from './teach';
import { trace } from './trace';
import { treasury } from './treasury';

export const dictionary = { shell, parts, people, entry, account, learn, teach, money, audit, trace, admin, safety, treasury };

/** Every language says all of this: a missing key does not compile. */
export type Dictionary = typeof dictionary;
