import './styles/tokens.css';
import './styles/page.css';
import './styles/controls.css';
import './styles/circle.css';
import './styles/circle-parts.css';
import './styles/conversation.css';
import './styles/composer.css';
import './styles/signals.css';
import './styles/signal-grid.css';
import './styles/workspace.css';
import { createMemory } from './page/memory.ts';
import { Playground } from './page/playground.ts';
import { readSettings } from './page/settings.ts';
import { connectHelpdesk } from './service/helpdesk.ts';
import { connect } from './service/service.ts';

declare global {
  interface Window {
    playground?: Playground;
  }
}

const root = document.querySelector<HTMLElement>('#app');
if (!root) throw new Error('the page has no #app');
const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
const playground = new Playground({
  root,
  service: connect(),
  helpdesk: connectHelpdesk(),
  memory: createMemory(localStorage, sessionStorage),
  settings: readSettings(location.search, prefersDark),
});
window.playground = playground;
await playground.start(location.search);
