import { lazily } from '../ui/lazily';
import { Shell } from './Shell';

/** Screens that are fetched when somebody goes there. What a first visit needs, and help, is never among them. */
export const ApplyScreen = lazily(() =>
  import('../features/intake/ApplyScreen').then((it) => it.ApplyScreen),
);
export const ApplicationScreen = lazily(() =>
  import('../features/intake/ApplicationScreen').then((it) => it.ApplicationScreen),
);
export const FormScreen = lazily(() => import('./AnyForm').then((it) => it.AnyForm));
export const SignScreen = lazily(() =>
  import('../features/consent/SignScreen').then((it) => it.SignScreen),
);
export const OptOut = lazily(() => import('../features/notices/OptOut').then((it) => it.OptOut));
export const Me = lazily(() => import('./Me').then((it) => it.Me));
export const MyWords = lazily(() => import('../features/words/MyWords').then((it) => it.MyWords));
export const Reset = lazily(() => import('../features/accounts/Reset').then((it) => it.Reset));
export const BeforeDoor = lazily(
  () => import('../features/admission/BeforeDoor').then((it) => it.BeforeDoor),
  Shell,
);
export const Verify = lazily(() => import('../features/reports/Verify').then((it) => it.Verify));
export const Enrol = lazily(() => import('../features/accounts/Enrol').then((it) => it.Enrol));
export const Invitation = lazily(() =>
  import('../features/accounts/Invitation').then((it) => it.Invitation),
);
/** The room is the largest of them, so it is fetched while the questions at its door are answered. */
const room = () => import('../features/live/SessionScreen');
export const fetchRoom = (): void => void room().catch(() => {});
export const SessionScreen = lazily(() => room().then((it) => it.SessionScreen), Shell);
export const DemoPeople = lazily(() =>
  import('../features/demo/DemoPeople').then((it) => it.DemoPeople),
);
export const Mailbox = lazily(() => import('../features/demo/Mailbox').then((it) => it.Mailbox));
export const DemoCode = lazily(() => import('../features/demo/DemoCode').then((it) => it.DemoCode));
