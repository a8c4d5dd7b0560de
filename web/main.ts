import './components/app/app.ts';
import { startLanguage } from './texts/locale.ts';

// The first page is drawn in the tab's own language: no flash of another one.
await startLanguage();
document.body.append(document.createElement('kr-app'));
