import { Outlet, useRouter } from '@tanstack/react-router';
import { AlertWatch, isTold } from './safety/AlertWatch';
import { IdleWarning } from './shell/IdleWarning';
import { useMe } from './shell/queries';
import { Empty } from './ui/bits';
import { LinkButton } from './ui/LinkButton';
import { Page } from './ui/Page';
import { Placeholder, Trouble } from './ui/Trouble';

/** Inside: the screens, the watch over the sign-in and, for whoever is told of risk, the line for flags. */
export function Gate() {
  const { role } = useMe();
  const inside = (
    <>
      <Outlet />
      <IdleWarning />
    </>
  );
  return isTold(role) ? <AlertWatch>{inside}</AlertWatch> : inside;
}

export const Waiting = () => (
  <main>
    <Page title="One moment">
      <Placeholder />
    </Page>
  </main>
);

export function Wrong({ error }: { readonly error: unknown }) {
  const router = useRouter();
  return (
    <main>
      <Page title="This did not work">
        <Trouble error={error} again={() => void router.invalidate()} />
      </Page>
    </main>
  );
}

export const NotFound = () => (
  <main>
    <Page title="Nothing is here">
      <Empty
        title="This address leads nowhere"
        action={
          <LinkButton to="/" variant="default">
            Back to Today
          </LinkButton>
        }
      >
        It may have been mistyped, or what it showed is not yours to see.
      </Empty>
    </Page>
  </main>
);
