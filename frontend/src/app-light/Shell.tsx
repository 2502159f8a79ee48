import { type ReactNode, useId, useState } from 'react';
import { useAccount } from '../features/accounts/account';
import { ProblemSay } from '../features/accounts/ProblemSay';
import { GetHelp } from '../features/crisis/GetHelp';
import { LeaveQuickly } from '../features/crisis/LeaveQuickly';
import { Button } from '../ui/Button';
import { Link } from '../ui/Link';
import { LANGUAGES, type Language, useLanguage, useWords } from '../ui/language';
import { chosenTheme, THEMES, type Theme, wearTheme } from '../ui/theme';
import { useTask } from '../ui/useTask';
import { words } from './words';

/** Every page but the room itself: the way out and the way to help first, the small things last. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const say = useWords(words);
  return (
    <div className="shell">
      <header className="shell-header">
        <Link to="/" className="brand">
          <Mark />
          <span>{say.home}</span>
        </Link>
        <div className="row">
          <GetHelp />
          <LeaveQuickly />
        </div>
      </header>
      <AccountBar />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell-footer">
        <Choices />
        <Link to="/verify">{say.verify}</Link>
      </footer>
    </div>
  );
}

function AccountBar() {
  const say = useWords(words);
  const { account, leave } = useAccount();
  const leaving = useTask(leave);
  if (account?.stage !== 'ready') return null;
  return (
    <nav className="account-bar" aria-label={say.me}>
      <Link to="/home">{say.groups}</Link>
      <Link to="/me">{say.me}</Link>
      <Button look="quiet" busy={leaving.busy} onClick={() => void leaving.start()}>
        {say.signOut}
      </Button>
      <ProblemSay problem={leaving.problem} />
    </nav>
  );
}

function Choices() {
  const say = useWords(words);
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const id = useId();
  const wear = (next: Theme) => {
    wearTheme(next);
    setTheme(next);
  };
  return (
    <>
      <div className="choice">
        <label htmlFor={`${id}-language`}>{say.language}</label>
        <select
          id={`${id}-language`}
          value={language}
          onChange={(event) => choose(event.currentTarget.value as Language)}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="choice">
        <label htmlFor={`${id}-theme`}>{say.theme}</label>
        <select
          id={`${id}-theme`}
          value={theme}
          onChange={(event) => wear(event.currentTarget.value as Theme)}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {say.themes[name]}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

const Mark = () => (
  <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" className="mark">
    <circle cx="16" cy="16" r="15" />
    <path d="M9 12.5a9 9 0 0 0 14 0M9 20a9 9 0 0 1 14 0" />
  </svg>
);
