import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type VariantColorResolverResult,
  type VariantColorsResolver,
} from '@mantine/core';

interface Voice {
  readonly main: string;
  readonly on: string;
  readonly soft: string;
  readonly ink: string;
}

/** Every colour is a token of src/ui/tokens.css, which knows light, dark and high contrast by itself. */
const VOICES: Readonly<Record<string, Voice>> = {
  accent: {
    main: 'var(--accent)',
    on: 'var(--on-accent)',
    soft: 'var(--accent-soft)',
    ink: 'var(--accent-ink)',
  },
  danger: {
    main: 'var(--danger)',
    on: 'var(--on-danger)',
    soft: 'var(--danger-soft)',
    ink: 'var(--danger)',
  },
  warm: {
    main: 'var(--warm-ink)',
    on: 'var(--warm)',
    soft: 'var(--warm)',
    ink: 'var(--warm-ink)',
  },
  gray: { main: 'var(--muted)', on: 'var(--surface)', soft: 'var(--sunk)', ink: 'var(--ink)' },
};
const ACCENT: Voice = { main: '', on: '', soft: '', ink: '', ...VOICES.accent };

const hairline = (colour: string) => `1px solid ${colour}`;

const QUIET: VariantColorResolverResult = {
  background: 'var(--surface)',
  hover: 'var(--sunk)',
  color: 'var(--ink)',
  border: hairline('var(--line)'),
};

const variants: VariantColorsResolver = ({ color, variant }) => {
  const voice = VOICES[color ?? 'accent'] ?? ACCENT;
  if (variant === 'default') return QUIET;
  if (variant === 'filled') {
    const hover = `color-mix(in oklab, ${voice.main} 88%, var(--ink))`;
    return { background: voice.main, hover, color: voice.on, border: hairline('transparent') };
  }
  if (variant === 'light') {
    const hover = `color-mix(in oklab, ${voice.soft} 90%, var(--ink))`;
    return { background: voice.soft, hover, color: voice.ink, border: hairline('transparent') };
  }
  const border = hairline(variant === 'outline' ? voice.main : 'transparent');
  return { background: 'transparent', hover: voice.soft, color: voice.ink, border };
};

const ten = (colour: string): MantineColorsTuple => [
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
];

const small = 'var(--text-small)';

export const theme = createTheme({
  colors: {
    accent: ten('var(--accent)'),
    danger: ten('var(--danger)'),
    warm: ten('var(--warm-ink)'),
  },
  primaryColor: 'accent',
  variantColorResolver: variants,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: small, sm: small, md: 'var(--text)', lg: '1.125rem', xl: 'var(--text-title)' },
  lineHeights: { xs: '1.4', sm: '1.45', md: 'var(--leading)', lg: '1.4', xl: '1.3' },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-6)',
    xl: 'var(--space-8)',
  },
  radius: {
    sm: 'var(--radius-small)',
    md: 'var(--radius-small)',
    lg: 'var(--radius)',
    xl: 'var(--radius)',
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    // Menus open inside the page's main part, so that they belong to a landmark.
    Menu: {
      defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: '#content' } },
    },
    Checkbox: { defaultProps: { radius: 4 } },
    Tooltip: { defaultProps: { color: 'gray' } },
  },
});

const NAMES = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent-ink)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: NAMES,
  dark: NAMES,
});
