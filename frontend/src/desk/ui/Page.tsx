import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './ui.module.css';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly to: LinkProps; readonly label: string };
  readonly children: ReactNode;
}

/** One screen: its title names the tab and takes the focus, so that a screen reader says where it is. */
export function Page({ title, lead, actions, back, children }: Props) {
  const heading = useTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.headText}>
          {back && (
            <Link {...back.to} className={styles.back}>
              ← {back.label}
            </Link>
          )}
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** On the first screen the focus stays at the top of the page, where the way past the menu is. */
let arrived = false;

export function useTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Holdspace`;
  }, [title]);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return heading;
}

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export const Card = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.card}>{children}</div>
);
