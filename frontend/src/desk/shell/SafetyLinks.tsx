import { Button } from '@mantine/core';
import { leaveQuickly } from '../../features/crisis/leave';
import styles from './shell.module.css';

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
