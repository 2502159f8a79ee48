import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../ui/type.css';
import '../ui/tokens.css';
import './desk.css';
import { createRoot } from 'react-dom/client';
import { whenSignedOut } from '../api/client';
import { styleNonce } from '../ui/nonce';
import { chosenTheme, wearTheme } from '../ui/theme';
import { Desk } from './Desk';
import { leaveDesk } from './leave';

// Mantine's dialogs lock the page's scrolling with a <style> of their own; this is where it looks for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
wearTheme(chosenTheme());
whenSignedOut(() => leaveDesk());

const place = document.getElementById('app');
if (place) createRoot(place).render(<Desk />);
