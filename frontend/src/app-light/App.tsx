import { useEffect, useRef } from 'react';
import { useAccount } from '../features/accounts/account';
import { ChooseClinic } from '../features/accounts/ChooseClinic';
import { Landing } from '../features/accounts/Landing';
import { SecondFactor } from '../features/accounts/SecondFactor';
import { HelpLines } from '../features/crisis/HelpLines';
import { leaveQuickly, watchEscape } from '../features/crisis/leave';
import { MyGroups } from '../features/groups/MyGroups';
import { Button } from '../ui/Button';
import { Link } from '../ui/Link';
import { useWords } from '../ui/language';
import { navigate, unescaped, usePath } from '../ui/router';
import { Say } from '../ui/Say';
import { useFresh } from '../ui/useFresh';
import { IdleWarning } from './IdleWarning';
import * as later from './later';
import { formIn, isElsewhere, nextPlace, placeFor, sessionIn, signingIn, wayIn } from './places';
import { Shell } from './Shell';
import { words } from './words';

export function App() {
  const say = useWords(words);
  const path = usePath();
  useEffect(() => watchEscape(leaveQuickly), []);
  usePageTitle(path);
  const session = sessionIn(path);
  useEffect(() => {
    if (session) later.fetchRoom();
  }, [session]);
  return (
    <>
      <a href="#main" className="skip">
        {say.skip}
      </a>
      <Guard path={path}>
        {session ? (
          <later.BeforeDoor key={session} session={session} frame={Shell}>
            <later.SessionScreen id={session} />
          </later.BeforeDoor>
        ) : (
          <Shell>
            <Page path={path} />
          </Shell>
        )}
      </Guard>
      <IdleWarning />
    </>
  );
}

interface GuardProps {
  readonly path: string;
  readonly children: React.ReactNode;
}

/** Shows a screen only to whom it belongs; help and the report check need nobody's sign-in, nor the server. */
function Guard({ path, children }: GuardProps) {
  const say = useWords(words);
  const { account, problem, refresh } = useAccount();
  const place = account && placeFor(account, path);
  useEffect(() => {
    if (!place) return;
    if (isElsewhere(place)) window.location.assign(place);
    else navigate(place, { replace: true });
  }, [place]);
  if (path === '/help') return children;
  if (!account && problem) {
    return (
      <Shell>
        <Unreachable again={refresh} />
      </Shell>
    );
  }
  if (!account || place) {
    return (
      <Shell>
        <p className="narrow muted" role="status">
          {say.loading}
        </p>
      </Shell>
    );
  }
  return children;
}

/** Nothing is known of the sign-in yet. It looks again by itself once the line is back. */
function Unreachable({ again }: { readonly again: () => Promise<void> }) {
  const say = useWords(words);
  useFresh(again);
  return (
    <div className="narrow stack">
      <Say tone="warm">{say.unreachable}</Say>
      <Button look="main" onClick={() => void again()}>
        {say.again}
      </Button>
    </div>
  );
}

function Page({ path }: { path: string }) {
  const { account } = useAccount();
  const demo = account?.demo === true;
  switch (path) {
    case '/':
      return <Landing demo={demo ? <later.DemoPeople /> : null} />;
    case '/second-factor':
      return <SecondFactor demo={demo ? (use) => <later.DemoCode onUse={use} /> : null} />;
    case '/enrol':
      return <later.Enrol />;
    case '/choose-clinic':
      return <ChooseClinic />;
    case '/invitation':
      return <later.Invitation />;
    case '/reset':
      return <later.Reset />;
    case '/home':
      return <MyGroups />;
    case '/me':
      return <later.Me />;
    case '/words':
      return <later.MyWords />;
    case '/application':
      return <later.ApplicationScreen />;
    case '/optout':
      return <later.OptOut />;
    case '/help':
      return <HelpPage />;
    case '/mailbox':
      return demo ? <later.Mailbox /> : <NoSuchPage />;
    default:
      return <OneOfMany path={path} />;
  }
}

/** The pages whose address names what they are about. */
function OneOfMany({ path }: { path: string }) {
  const { account } = useAccount();
  const way = wayIn(path);
  const form = formIn(path);
  const version = signingIn(path);
  if (way) return <later.ApplyScreen way={way} />;
  if (form) return <later.FormScreen key={form} id={form} next={nextPlace(account)} />;
  if (version) {
    const group = new URLSearchParams(window.location.search).get('group');
    return <later.SignScreen key={version} {...{ version, group }} next={nextPlace(account)} />;
  }
  if (path === '/verify' || path.startsWith('/verify/')) {
    return <later.Verify printed={unescaped(path.slice('/verify/'.length))} />;
  }
  return <NoSuchPage />;
}

function HelpPage() {
  const say = useWords(words);
  return (
    <div className="narrow stack">
      <h1>{say.titles['/help']}</h1>
      <HelpLines />
    </div>
  );
}

function NoSuchPage() {
  const say = useWords(words);
  return (
    <div className="narrow stack">
      <h1>{say.notFoundTitle}</h1>
      <p>{say.notFound}</p>
      <Link to="/">{say.back}</Link>
    </div>
  );
}

/** A title that tells where one is and nothing about whom or what; a new page takes the focus. */
function usePageTitle(path: string) {
  const titles: Readonly<Record<string, string>> = useWords(words).titles;
  const first = useRef(true);
  const title = titles[`/${path.split('/')[1] ?? ''}`];
  useEffect(() => {
    document.title = title ? `${title} · Holdspace` : 'Holdspace';
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the path.
  useEffect(() => {
    if (!first.current) document.getElementById('main')?.focus();
    first.current = false;
  }, [path]);
}
