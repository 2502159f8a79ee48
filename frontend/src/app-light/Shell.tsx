import { type ReactNode, useId, useState } from 'react';
import { useAccount, useIsDemo } from '../features/accounts/account';
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
  const demo = useIsDemo();
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
        {demo && <Link to="/mailbox">{say.titles['/mailbox']}</Link>}
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

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Choices() {
  const say = useWords(words);
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const wear = (next: Theme) => {
    wearTheme(next);
    setTheme(next);
  };
  return (
    <>
      <Choice
        label={say.language}
        value={language}
        options={Object.entries(LANGUAGES)}
        onChoose={(code) => choose(code as Language)}
      />
      <Choice
        label={say.theme}
        value={theme}
        options={THEMES.map((name) => [name, say.themes[name]])}
        onChoose={(name) => wear(name as Theme)}
      />
    </>
  );
}

const Mark = () => (
  <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" className="mark">
    <circle cx="16" cy="16" r="15" />
    <path d="M9 12.5a9 9 0 0 0 14 0M9 20a9 9 0 0 1 14 0" />
  </svg>
);
