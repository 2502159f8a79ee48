import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { whenSignedOut } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { navigate } from '../../ui/router';
import { forgetSeen } from '../../ui/seen';
import { type Account, currentAccount, signOut } from './commands';

interface Value {
  readonly account: Account | null;
  readonly problem: Problem | null;
  /** Why nobody is signed in any more, to be said on the sign-in page. */
  readonly ended: 'idle' | 'left' | null;
  readonly take: (account: Account) => void;
  readonly refresh: () => Promise<void>;
  readonly leave: () => Promise<void>;
  /** The sign-in is over, whoever ended it: nothing of it stays on the screen, in any tab. */
  readonly drop: (why: 'idle' | 'left') => void;
}

const Context = createContext<Value | null>(null);
const CHANNEL = 'account';

export function AccountProvider({ children }: { readonly children: ReactNode }) {
  const [account, setAccount] = useState<Account | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ended, setEnded] = useState<Value['ended']>(null);

  const take = useCallback((next: Account) => {
    setAccount(next);
    setProblem(null);
    if (next.stage !== 'anonymous') setEnded(null);
  }, []);
  const refresh = useCallback(
    () => currentAccount().then(take, (error) => setProblem(asProblem(error))),
    [take],
  );
  const forget = useCallback((why: 'idle' | 'left') => {
    forgetSeen();
    setAccount(
      (old) => old && { ...old, stage: 'anonymous', user: null, clinic: null, role: null },
    );
    setEnded(why);
    navigate('/', { replace: true });
  }, []);
  const drop = useInAllTabs(forget);
  const leave = useCallback(async () => {
    await signOut();
    drop('left');
  }, [drop]);

  const isNobody = useRef(true);
  isNobody.current = account === null || account.stage === 'anonymous';
  useEffect(() => {
    void refresh();
    // Who applies has no sign-in that could end: their own screens ask them who they are.
    whenSignedOut(() => isNobody.current || drop('idle'));
  }, [refresh, drop]);

  const value = { account, problem, ended, take, refresh, leave, drop };
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The same in this tab and in every other of this browser. */
function useInAllTabs(forget: Value['drop']): Value['drop'] {
  const channel = useMemo(() => new BroadcastChannel(CHANNEL), []);
  useEffect(() => {
    channel.onmessage = ({ data }) => forget(data === 'idle' ? 'idle' : 'left');
  }, [channel, forget]);
  return useCallback(
    (why) => {
      channel.postMessage(why);
      forget(why);
    },
    [channel, forget],
  );
}

export function useAccount(): Value {
  const value = useContext(Context);
  if (!value) throw new Error('useAccount needs an AccountProvider');
  return value;
}

/** Is this a demonstration? Where nobody's account is kept, it is none. */
export const useIsDemo = (): boolean => useContext(Context)?.account?.demo === true;
