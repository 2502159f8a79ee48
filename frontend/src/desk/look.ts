import type { MantineColorSchemeManager } from '@mantine/core';
import { chosenTheme, wearTheme } from '../ui/theme';

/** Light or dark, as chosen on this device: one choice for both entries. */
export const look: MantineColorSchemeManager = {
  get: () => chosenTheme(),
  set: (scheme) => wearTheme(scheme),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => wearTheme('auto'),
};
