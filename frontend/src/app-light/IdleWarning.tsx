import { useEffect, useState } from 'react';
import { useAccount } from '../features/accounts/account';
import { keepAlive } from '../features/accounts/commands';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useWords } from '../ui/language';
import { words } from './words';

const WARN_MS = 2 * 60_000;
const TOUCH_MS = 3 * 60_000;
const TICK_MS = 5000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Notes that the person is here, and tells the server so now and then: typing in a room is being here. */
function usePresence(active: boolean) {
  const { take } = useAccount();
  useEffect(() => {
    if (!active) return;
    let told = Date.now();
    const here = () => {
      if (Date.now() - told < TOUCH_MS) return;
      told = Date.now();
      keepAlive().then(take, () => {});
    };
    for (const sign of SIGNS) window.addEventListener(sign, here, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, here);
    };
  }, [active, take]);
}

/** Two minutes before a silent sign-in ends, a question; when it has ended, nothing stays on the screen. */
export function IdleWarning() {
  const say = useWords(words);
  const { account, take, drop } = useAccount();
  const signedIn = account !== null && account.stage !== 'anonymous';
  const ends = Date.parse(account?.idle_expires_at ?? '');
  const [left, setLeft] = useState(Number.POSITIVE_INFINITY);
  usePresence(signedIn);

  useEffect(() => {
    if (!signedIn || Number.isNaN(ends)) return setLeft(Number.POSITIVE_INFINITY);
    const look = () => {
      setLeft(ends - Date.now());
      if (ends <= Date.now()) drop('idle');
    };
    look();
    const timer = setInterval(look, TICK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [signedIn, ends, drop]);

  if (!signedIn || left > WARN_MS || left <= 0) return null;
  const stay = () => {
    setLeft(Number.POSITIVE_INFINITY);
    keepAlive().then(take, () => {});
  };
  return (
    <Dialog title={say.idleTitle} onClose={stay}>
      <p role="timer">{say.idle(Math.ceil(left / 60_000))}</p>
      <Button look="main" wide onClick={stay}>
        {say.stay}
      </Button>
    </Dialog>
  );
}
