import '../ui/type.css';
import '../ui/tokens.css';
import '../ui/base.css';
import './light.css';
import '../features/live/room.css';
import '../features/live/speech.css';
import '../features/words/words.css';
import '../features/live/tools.css';
import '../features/live/cards.css';
import '../features/live/apart.css';
import { createRoot } from 'react-dom/client';
import { AccountProvider } from '../features/accounts/account';
import { stayGone } from '../features/crisis/leave';
import { LanguageProvider } from '../ui/language';
import { chosenTheme, wearTheme } from '../ui/theme';
import { App } from './App';

const place = document.getElementById('app');
if (place && !stayGone()) {
  wearTheme(chosenTheme());
  createRoot(place).render(
    <LanguageProvider>
      <AccountProvider>
        <App />
      </AccountProvider>
    </LanguageProvider>,
  );
}
