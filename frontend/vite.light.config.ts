import { defineConfig } from 'vite';
import { entryConfig, preactAlias } from './vite.shared.ts';

export default defineConfig({
  ...entryConfig('light', 'src/app-light/main.tsx'),
  resolve: { alias: preactAlias },
});
