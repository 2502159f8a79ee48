import '@mantine/core/styles.css';
import '../ui/type.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { styleNonce } from '../ui/nonce';

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <MantineProvider getStyleNonce={styleNonce} defaultColorScheme="auto">
      <main>Holdspace desk</main>
    </MantineProvider>,
  );
}
