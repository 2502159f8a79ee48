import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { useIsDemo } from '../accounts/account';
import { words } from './words';

/** Where somebody who plays a demo finds what was mailed to them. Elsewhere, nothing. */
export function DemoMail() {
  const say = useWords(words);
  if (!useIsDemo()) return null;
  return (
    <Say tone="warm">
      {say.mailHere}{' '}
      <a href="/mailbox" target="_blank" rel="noreferrer">
        {say.openMailbox}
      </a>
    </Say>
  );
}
