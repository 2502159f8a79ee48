let gone = false;

/** Whether this page is being left for good. From then on it sends nothing of what was written here. */
export const isGone = (): boolean => gone;

/** The sign-in is over, or another person's now: the screen goes blank at once, then the page with all it knew. */
export function leaveDesk(to = '/'): void {
  gone = true;
  document.body.replaceChildren();
  window.location.replace(to);
}

/** How the tabs of this browser tell each other that a sign-in is over. */
export const ACCOUNT = 'account';

/** After signing out: every other tab hears it too. */
export function leaveInAllTabs(): void {
  const tabs = new BroadcastChannel(ACCOUNT);
  tabs.postMessage('left');
  tabs.close();
  leaveDesk();
}
