import type { ReactNode } from 'react';
import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { useAccount } from './account';
import { SignIn } from './SignIn';
import { words } from './words';

/** The door. In a demo clinic, `demo` shows who may be played. */
export function Landing({ demo }: { readonly demo: ReactNode }) {
  const say = useWords(words);
  const { ended } = useAccount();
  return (
    <div className={demo ? 'landing with-demo' : 'landing'}>
      <div className="stack">
        {ended && <Say>{ended === 'idle' ? say.endedIdle : say.endedLeft}</Say>}
        <h1>{say.welcome}</h1>
        {say.about.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {demo}
      <section className="card">
        <h2>{say.signIn}</h2>
        <SignIn />
      </section>
    </div>
  );
}
