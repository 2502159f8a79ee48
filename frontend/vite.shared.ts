import type { BuildEnvironmentOptions, UserConfig } from 'vite';

/** In the light entry React is Preact: same source, a tenth of the bytes. */
export const preactAlias = [
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-dev-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react$/, replacement: 'preact/compat' },
];

const build = (entry: 'light' | 'desk', main: string): BuildEnvironmentOptions => ({
  outDir: `dist/${entry}`,
  emptyOutDir: true,
  manifest: 'manifest.json',
  target: 'es2022',
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  rolldownOptions: {
    input: { main },
    onLog: (level, log, report) => {
      // Mantine marks every file "use client"; that means nothing without server components.
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
    },
  },
});

/** One entry, served by Django under /static/<entry>/ from its manifest. */
export const entryConfig = (entry: 'light' | 'desk', main: string): UserConfig => ({
  base: `/static/${entry}/`,
  publicDir: 'public',
  build: build(entry, main),
});
