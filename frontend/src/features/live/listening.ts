import { createContext, useContext } from 'react';

/** Whether new messages are read out. It is this person's choice, for as long as the page is open. */
export interface Listening {
  readonly paused: boolean;
  readonly pause: (paused: boolean) => void;
}

export const ListeningPlace = createContext<Listening>({ paused: false, pause: () => {} });

export const useListening = (): Listening => useContext(ListeningPlace);
