import { Outlet, useRouter } from '@tanstack/react-router';
import { IdleWarning } from './shell/IdleWarning';
import { Empty } from './ui/bits';
import { LinkButton } from './ui/LinkButton';
import { Page } from './ui/Page';
import { Placeholder, Trouble } from './ui/Trouble';

/** Inside: the screens, and the watch over the sign-in. */
export const Gate = () => (
  <>
    <Outlet />
    <IdleWarning />
  </>
);

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
