import type { Dictionary } from '../en';
import { admin } from './admin';
import { audit } from './audit';
import { learn } from './learn';
import { money } from './money';
import { parts, people, shell } from './shell';
import { teach } from './teach';
import { trace } from './trace';

/** Arabic, not yet reviewed by a translator. */
export const dictionary: Dictionary = { shell, parts, people, learn, teach, money, audit, trace, admin };
