import { Button } from '@mantine/core';
import styles from './shell.module.css';

const NEUTRAL = 'https://www.wikipedia.org/';

/** Replaces this page and its place in the history with a neutral one. */
const leaveQuickly = () => {
  document.title = 'Wikipedia';
  window.location.replace(NEUTRAL);
};

/** The two ways that are on every page, whoever you are. */
export const SafetyLinks = () => (
  <div className={styles.safety}>
    <Button component="a" href="/help" target="_blank" rel="noopener" variant="default" fullWidth>
      Help now
    </Button>
    <Button variant="default" onClick={leaveQuickly} fullWidth>
      Leave quickly
    </Button>
  </div>
);
