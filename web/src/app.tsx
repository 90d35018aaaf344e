import type { JSX } from 'preact';
import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { areas, type Area } from './shell/access';
import { guarded, type PageComponent } from './shell/guarded';
import { NotFoundPage } from './shell/NotFoundPage';
import { Shell } from './shell/Shell';

interface Address {
  path: string;
  area: Area;
  page: () => Promise<{ default: PageComponent }>;
}

/** Every address of the console, who may open it, and the page that is fetched when somebody does. */
const addresses: Address[] = [
  { path: '/', area: 'home', page: () => import('./people/HomePage') },
  { path: '/setup', area: 'open', page: () => import('./people/SetUpPage') },
  { path: '/sign-up', area: 'open', page: () => import('./people/SignUpPage') },
  { path: '/verify', area: 'open', page: () => import('./people/VerifyPage') },
  { path: '/sign-in', area: 'open', page: () => import('./people/SignInPage') },
  { path: '/forgot-password', area: 'open', page: () => import('./people/ForgotPage') },
  { path: '/reset-password', area: 'open', page: () => import('./people/ResetPage') },
  { path: '/confirm-email', area: 'open', page: () => import('./people/ConfirmEmailPage') },
  { path: '/goodbye', area: 'open', page: () => import('./people/GoodbyePage') },
  { path: '/enrol', area: 'enrolling', page: () => import('./people/EnrolPage') },
  { path: '/account', area: 'anyone', page: () => import('./account/ProfilePage') },
  { path: '/account/email', area: 'anyone', page: () => import('./account/EmailPage') },
  { path: '/account/password', area: 'anyone', page: () => import('./account/PasswordPage') },
  { path: '/account/factors', area: 'anyone', page: () => import('./account/FactorsPage') },
  { path: '/account/sessions', area: 'anyone', page: () => import('./account/SessionsPage') },
  { path: '/account/keys', area: 'anyone', page: () => import('./account/KeysPage') },
  { path: '/account/applications', area: 'anyone', page: () => import('./account/ApplicationsPage') },
  { path: '/account/data', area: 'anyone', page: () => import('./account/DataPage') },
  { path: '/courses', area: 'anyone', page: () => import('./learn/CataloguePage') },
  { path: '/courses/:id', area: 'anyone', page: () => import('./learn/CoursePage') },
  { path: '/lessons/:id', area: 'anyone', page: () => import('./learn/LessonPage') },
  { path: '/exercises/:id', area: 'anyone', page: () => import('./learn/ExercisePage') },
  { path: '/wallet', area: 'anyone', page: () => import('./money/WalletPage') },
  { path: '/rewards', area: 'anyone', page: () => import('./money/RewardsPage') },
  { path: '/teach', area: 'teach', page: () => import('./teach/TeachPage') },
  { path: '/teach/:id', area: 'teach', page: () => import('./teach/AuthorPage') },
  { path: '/teach/:id/gradebook', area: 'teach', page: () => import('./teach/GradebookPage') },
  { path: '/treasury', area: 'treasury', page: () => import('./money/TreasuryPage') },
  { path: '/treasury/payments', area: 'treasury', page: () => import('./money/PaymentsPage') },
  { path: '/treasury/approvals', area: 'treasury', page: () => import('./money/ApprovalsPage') },
  { path: '/treasury/reconciliations', area: 'treasury', page: () => import('./money/ReconciliationsPage') },
  { path: '/treasury/reconciliations/:id', area: 'treasury', page: () => import('./money/ReconciliationPage') },
  { path: '/treasury/webhooks', area: 'funds', page: () => import('./money/WebhooksPage') },
  { path: '/treasury/webhooks/:id', area: 'funds', page: () => import('./money/WebhookPage') },
  { path: '/ledger', area: 'books', page: () => import('./money/LedgerPage') },
  { path: '/ledger/accounts/:id', area: 'books', page: () => import('./money/AccountPage') },
  { path: '/engagements', area: 'audit', page: () => import('./audit/EngagementsPage') },
  { path: '/engagements/:id', area: 'audit', page: () => import('./audit/EngagementPage') },
  { path: '/engagements/:id/analyses/:analysis', area: 'audit', page: () => import('./audit/FindingsPage') },
  { path: '/trace', area: 'anyone', page: () => import('./trace/TraceStartPage') },
  { path: '/trace/:id', area: 'anyone', page: () => import('./trace/TracePage') },
  { path: '/admin', area: 'people', page: () => import('./admin/PeoplePage') },
  { path: '/admin/tools', area: 'tools', page: () => import('./admin/ToolsPage') },
  { path: '/admin/access', area: 'duties', page: () => import('./admin/DutiesPage') },
  { path: '/admin/mails', area: 'run', page: () => import('./admin/MailsPage') },
  { path: '/admin/jobs', area: 'run', page: () => import('./admin/JobsPage') },
  { path: '/admin/activity', area: 'run', page: () => import('./admin/ActivityPage') },
  { path: '/admin/health', area: 'run', page: () => import('./admin/HealthPage') },
  { path: '/admin/settings', area: 'run', page: () => import('./admin/SettingsPage') },
];

const routes = addresses.map(({ path, area, page }) => ({ path, page: guarded(areas[area], lazy(page)) }));

/** Addresses the server answers itself are left to the browser. */
const OURS = /^\/(?!api\/|health|metrics|assets\/|pages\/|oauth2\/|connect\/|\.well-known\/)/;

export const App = (): JSX.Element => (
  <LocationProvider scope={OURS}>
    <Shell>
      <ErrorBoundary>
        <Router>
          {routes.map(({ path, page }) => (
            <Route key={path} path={path} component={page} />
          ))}
          <Route default component={NotFoundPage} />
        </Router>
      </ErrorBoundary>
    </Shell>
  </LocationProvider>
);
