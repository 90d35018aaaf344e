import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { is } from '../session';
import { texts } from '../text';
import { areas, type Area } from './access';

interface Door {
  href: string;
  text: string;
  area: Area;
}

const opens = (area: Area): boolean => {
  const who = areas[area];
  return typeof who === 'string' || is(...who);
};

/** Only what the person's roles open. On a small screen it folds behind one button. */
export function Navigation(): JSX.Element {
  const t = texts().shell;
  const { path } = useLocation();
  const [unfolded, setUnfolded] = useState(false);
  useEffect(() => setUnfolded(false), [path]);

  const groups = doors()
    .map((group) => ({ ...group, doors: group.doors.filter((door) => opens(door.area)) }))
    .filter((group) => group.doors.length > 0);
  const here = nearest(
    path,
    groups.flatMap((group) => group.doors),
  );

  return (
    <nav class="side" aria-label={t.navigation}>
      <button
        type="button"
        class="button side-fold"
        aria-expanded={unfolded}
        aria-controls="side-doors"
        onClick={() => setUnfolded(!unfolded)}
      >
        {t.menu}
      </button>
      <div id="side-doors" class={unfolded ? 'side-doors side-open' : 'side-doors'}>
        {groups.map((group) => (
          <div key={group.name} class="side-group">
            <p class="side-name">{group.name}</p>
            <ul>
              {group.doors.map((door) => (
                <li key={door.href}>
                  <a href={door.href} aria-current={door.href === here ? 'page' : undefined}>
                    {door.text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** The door whose address is the longest beginning of where we are. */
function nearest(path: string, doors: Door[]): string {
  const inside = doors.filter((door) => path === door.href || (door.href !== '/' && path.startsWith(`${door.href}/`)));
  return inside.sort((one, other) => other.href.length - one.href.length)[0]?.href ?? '';
}

function doors(): { name: string; doors: Door[] }[] {
  const t = texts().shell;
  return [
    {
      name: t.groupLearn,
      doors: [
        { href: '/', text: t.home, area: 'anyone' },
        { href: '/courses', text: t.courses, area: 'anyone' },
        { href: '/rewards', text: t.rewards, area: 'anyone' },
        { href: '/wallet', text: t.wallet, area: 'anyone' },
      ],
    },
    { name: t.groupTeach, doors: [{ href: '/teach', text: t.teach, area: 'teach' }] },
    {
      name: t.groupMoney,
      doors: [
        { href: '/treasury', text: t.treasury, area: 'treasury' },
        { href: '/treasury/payments', text: t.payments, area: 'treasury' },
        { href: '/treasury/approvals', text: t.approvals, area: 'treasury' },
        { href: '/treasury/reconciliations', text: t.reconciliation, area: 'treasury' },
        { href: '/treasury/webhooks', text: t.webhooks, area: 'funds' },
        { href: '/ledger', text: t.ledger, area: 'books' },
      ],
    },
    {
      name: t.groupProve,
      doors: [
        { href: '/engagements', text: t.engagements, area: 'audit' },
        { href: '/trace', text: t.trace, area: 'anyone' },
      ],
    },
    {
      name: t.groupRun,
      doors: [
        { href: '/admin', text: t.people, area: 'people' },
        { href: '/admin/access', text: t.duties, area: 'duties' },
        { href: '/admin/tools', text: t.tools, area: 'tools' },
        { href: '/admin/mails', text: t.mails, area: 'run' },
        { href: '/admin/jobs', text: t.jobs, area: 'run' },
        { href: '/admin/activity', text: t.activity, area: 'run' },
        { href: '/admin/health', text: t.health, area: 'run' },
        { href: '/admin/settings', text: t.settings, area: 'run' },
      ],
    },
  ];
}
