import '../ui/type.css';
import '../ui/tokens.css';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('app');
if (place) createRoot(place).render(<main>Holdspace</main>);
