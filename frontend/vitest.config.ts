import { defineConfig } from 'vitest/config';
import { preactAlias } from './vite.shared.ts';

const desk = 'src/desk/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: preactAlias },
        test: {
          name: 'light',
          environment: 'happy-dom',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [desk],
          setupFiles: ['src/ui/testing.layout.ts'],
          server: { deps: { inline: [/@testing-library\/preact/, /@tanstack\/react-virtual/] } },
        },
      },
      { test: { name: 'desk', environment: 'happy-dom', include: [desk] } },
    ],
  },
});
