import { type ComponentType, Fragment, type ReactNode, useEffect, useState } from 'react';
import { Button } from './Button';
import { catalogue, useWords } from './language';
import { Say } from './Say';

const words = catalogue(
  {
    loading: 'One moment…',
    failed: 'This page did not load. Check your connection, then try again.',
    again: 'Try again',
  },
  {
    loading: 'Un momento…',
    failed: 'Esta página no se cargó. Revise su conexión e inténtelo de nuevo.',
    again: 'Intentar de nuevo',
  },
);

type Frame = ComponentType<{ readonly children: ReactNode }>;

/** A screen that is fetched once somebody goes there; `Around` is the page it is awaited on. What could not be fetched is asked for anew with the page. */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Around: Frame = Fragment,
): ComponentType<P> {
  let here: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [state, setState] = useState<'coming' | 'here' | 'failed'>(here ? 'here' : 'coming');
    useEffect(() => {
      if (here) return;
      load().then(
        (screen) => {
          here = screen;
          setState('here');
        },
        () => setState('failed'),
      );
    }, []);
    const Screen = here;
    if (Screen) return <Screen {...props} />;
    return (
      <Around>
        <Waiting failed={state === 'failed'} />
      </Around>
    );
  };
}

function Waiting({ failed }: { readonly failed: boolean }) {
  const say = useWords(words);
  if (!failed) {
    return (
      <p className="narrow muted" role="status">
        {say.loading}
      </p>
    );
  }
  return (
    <div className="narrow stack">
      <Say tone="warm">{say.failed}</Say>
      <Button look="main" onClick={() => window.location.reload()}>
        {say.again}
      </Button>
    </div>
  );
}
