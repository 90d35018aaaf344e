import type { Dictionary } from '../en';
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

/** Arabic, not yet reviewed by a translator. */
export const dictionary: Dictionary = { shell, parts, people, entry, account, learn, teach, money, audit, trace, admin, safety, treasury };
