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
import './styles/inbox.css';
import './styles/freshdesk.css';
import './styles/compare.css';
import './styles/details.css';
import './styles/canvas.css';
import './styles/canvas-fields.css';
import { comparePage } from './compare/compare-page.ts';
import { wantsComparison } from './compare/comparison-address.ts';
import { DESKS } from './desks/desks.ts';
import { createMemory } from './page/memory.ts';
import { Playground } from './page/playground.ts';
import { readSettings } from './page/settings.ts';
import { connect } from './service/service.ts';

declare global {
  interface Window {
    playground?: Playground;
  }
}

const root = document.querySelector<HTMLElement>('#app');
if (!root) throw new Error('the page has no #app');
const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
const settings = readSettings(location.search, prefersDark);
const service = connect();
if (wantsComparison(location.search)) {
  await comparePage(root, service, settings, location.search);
} else {
  const { connect: connectDesk, draw } = DESKS[settings.helpdesk];
  const playground = new Playground({
    root,
    service,
    helpdesk: connectDesk(),
    draw,
    memory: createMemory(localStorage, sessionStorage),
    settings,
    goTo: (address) => location.assign(address),
  });
  window.playground = playground;
  await playground.start(location.search);
}
