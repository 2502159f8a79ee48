import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Gate, NotFound, Waiting, Wrong } from './Gate';
import { elsewhere } from './shell/places';
import { sessionQuery } from './shell/queries';
import { Shell } from './shell/Shell';

interface Context {
  readonly queries: QueryClient;
}

const never = new Promise<never>(() => {});

/** Nobody sees a screen before it is known who they are. */
const root = createRootRouteWithContext<Context>()({
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    const place = elsewhere(session);
    if (place) {
      window.location.replace(place);
      await never;
    }
    return { session };
  },
  component: Gate,
  errorComponent: Wrong,
  notFoundComponent: NotFound,
  pendingComponent: Waiting,
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context }) => {
    if (context.session.role === 'auditor') throw redirect({ to: '/trail' });
  },
  component: lazyRouteComponent(() => import('./today/Today'), 'Today'),
});

const flags = createRoute({
  getParentRoute: () => shell,
  path: '/flags',
  component: lazyRouteComponent(() => import('./safety/FlagsPage'), 'FlagsPage'),
});

export const QUEUE_TABS = ['new', 'flagged', 'waiting', 'decided'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];
const isQueueTab = (value: unknown): value is QueueTab => QUEUE_TABS.some((tab) => tab === value);

const intake = createRoute({
  getParentRoute: () => shell,
  path: '/intake',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: QueueTab } =>
    isQueueTab(tab) ? { tab } : {},
  component: lazyRouteComponent(() => import('./intake/Intake'), 'Intake'),
});
const rosterImport = createRoute({
  getParentRoute: () => shell,
  path: '/intake/import',
  component: lazyRouteComponent(() => import('./intake/ImportPage'), 'ImportPage'),
});
const application = createRoute({
  getParentRoute: () => shell,
  path: '/intake/$applicationId',
  component: lazyRouteComponent(() => import('./intake/ApplicationPage'), 'ApplicationPage'),
});

const forms = createRoute({
  getParentRoute: () => shell,
  path: '/forms',
  component: lazyRouteComponent(() => import('./consent/FormsPage'), 'FormsPage'),
});
const form = createRoute({
  getParentRoute: () => shell,
  path: '/forms/$formId',
  component: lazyRouteComponent(() => import('./consent/FormPage'), 'FormPage'),
});
const newVersion = createRoute({
  getParentRoute: () => shell,
  path: '/forms/$formId/new',
  component: lazyRouteComponent(() => import('./consent/NewVersion'), 'NewVersion'),
});

const groups = createRoute({
  getParentRoute: () => shell,
  path: '/groups',
  component: lazyRouteComponent(() => import('./groups/Groups'), 'Groups'),
});
const newGroup = createRoute({
  getParentRoute: () => shell,
  path: '/groups/new',
  component: lazyRouteComponent(() => import('./groups/GroupEditing'), 'NewGroup'),
});

export const GROUP_TABS = ['sessions', 'roster', 'intake', 'room', 'rules', 'reports'] as const;
export type GroupTab = (typeof GROUP_TABS)[number];
const isTab = (value: unknown): value is GroupTab => GROUP_TABS.some((tab) => tab === value);

const group = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$groupId',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: GroupTab } =>
    isTab(tab) ? { tab } : {},
  component: lazyRouteComponent(() => import('./groups/GroupPage'), 'GroupPage'),
});
const editGroup = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$groupId/edit',
  component: lazyRouteComponent(() => import('./groups/GroupEditing'), 'EditGroup'),
});

const participants = createRoute({
  getParentRoute: () => shell,
  path: '/participants',
  component: lazyRouteComponent(() => import('./participants/Participants'), 'Participants'),
});
const participant = createRoute({
  getParentRoute: () => shell,
  path: '/participants/$participantId',
  component: lazyRouteComponent(() => import('./participants/ParticipantPage'), 'ParticipantPage'),
});

const attendance = createRoute({
  getParentRoute: () => shell,
  path: '/sessions/$sessionId/attendance',
  component: lazyRouteComponent(() => import('./attendance/AttendancePage'), 'AttendancePage'),
});
const rehearsal = createRoute({
  getParentRoute: () => shell,
  path: '/rehearsal',
  component: lazyRouteComponent(() => import('./rehearsal/RehearsalPage'), 'RehearsalPage'),
});
const afterwards = createRoute({
  getParentRoute: () => shell,
  path: '/sessions/$sessionId/afterwards',
  component: lazyRouteComponent(() => import('./afterwards/AfterwardsPage'), 'AfterwardsPage'),
});
const certificates = createRoute({
  getParentRoute: () => shell,
  path: '/certificates',
  component: lazyRouteComponent(() => import('./afterwards/CertificatesPage'), 'CertificatesPage'),
});
const note = createRoute({
  getParentRoute: () => shell,
  path: '/sessions/$sessionId/note',
  component: lazyRouteComponent(() => import('./notes/NotePage'), 'NotePage'),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/Reports'), 'Reports'),
});
const staff = createRoute({
  getParentRoute: () => shell,
  path: '/staff',
  component: lazyRouteComponent(() => import('./staff/StaffList'), 'StaffList'),
});
const colleague = createRoute({
  getParentRoute: () => shell,
  path: '/staff/$staffId',
  component: lazyRouteComponent(() => import('./staff/StaffPage'), 'StaffPage'),
});
const trail = createRoute({
  getParentRoute: () => shell,
  path: '/trail',
  component: lazyRouteComponent(() => import('./trail/Trail'), 'Trail'),
});
const clinic = createRoute({
  getParentRoute: () => shell,
  path: '/clinic',
  component: lazyRouteComponent(() => import('./clinic/ClinicPage'), 'ClinicPage'),
});

/** The room has the whole window: while a group meets, nothing else asks for attention. */
const room = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/room',
  component: lazyRouteComponent(() => import('./live/RoomPage'), 'RoomPage'),
});

const tree = root.addChildren([
  shell.addChildren([
    today,
    intake,
    rosterImport,
    application,
    flags,
    forms,
    form,
    newVersion,
    groups,
    newGroup,
    group,
    editGroup,
    participants,
    participant,
    attendance,
    rehearsal,
    afterwards,
    certificates,
    note,
    reports,
    staff,
    colleague,
    trail,
    clinic,
  ]),
  room,
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    basepath: '/desk',
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
