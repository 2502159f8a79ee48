import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AlertBanner } from '../safety/AlertBanner';
import { useAlerts } from '../safety/AlertWatch';
import { Chip } from '../ui/bits';
import { AccountMenu } from './AccountMenu';
import { placesOf } from './places';
import { useMe } from './queries';
import { SafetyLinks } from './SafetyLinks';
import styles from './shell.module.css';

/** The frame around every screen but the room: where you are, where you can go, and the ways out. */
export function Shell() {
  const { clinic } = useMe();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <aside className={styles.rail} aria-label="Desk">
        <p className={styles.clinic}>
          <bdi>{clinic.name}</bdi>
        </p>
        <Places />
        <Foot />
      </aside>
      <div className={styles.content}>
        <div className={styles.top}>
          <SmallBar />
          <AlertPlace />
        </div>
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** Where the flags themselves are on the screen, a banner that leads to them would only be in the way. */
function AlertPlace() {
  const { pathname } = useLocation();
  return pathname === '/flags' ? null : <AlertBanner />;
}

const Foot = () => (
  <div className={styles.foot}>
    <SafetyLinks />
    <AccountMenu />
  </div>
);

function Places() {
  const { role } = useMe();
  const { open } = useAlerts();
  return (
    <nav aria-label="Main">
      <ul className={styles.places}>
        {placesOf(role).map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className={styles.place} activeOptions={{ exact: to === '/' }}>
              {label}
              {to === '/flags' && open ? <Chip tone="warm">{open} open</Chip> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same on a phone: a bar, and the rest behind one button. */
function SmallBar() {
  const { clinic } = useMe();
  const [opened, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the menu.
  useEffect(() => menu.close(), [pathname]);
  return (
    <aside className={styles.bar} aria-label="Desk">
      <p className={styles.clinic}>
        <bdi>{clinic.name}</bdi>
      </p>
      <button
        type="button"
        className={styles.menuButton}
        aria-expanded={opened}
        onClick={menu.open}
      >
        Menu
      </button>
      <Drawer opened={opened} onClose={menu.close} position="right" size={300} title="Menu">
        <div className={styles.drawer}>
          <Places />
          <Foot />
        </div>
      </Drawer>
    </aside>
  );
}
