import { readBoot } from './boot.ts';
import { h } from './dom.ts';
import { freshdeskGuide } from './freshdesk/guide.ts';
import { intercomGuide } from './intercom/guide.ts';
import { openPage } from './open-page.ts';
import { startPage } from './start-page.ts';
import './style.css';
import { handOver } from './zendesk/give-leave.ts';
import { zendeskGuide } from './zendesk/guide.ts';

const DONE = 'Zendesk’s answer was handed over. Close this tab and go on in the other one.';

const open = (page: HTMLElement): void => {
  const boot = readBoot();
  if (boot.helpdesk === null) return startPage(page, boot);
  page.prepend(h('nav', { 'aria-label': 'Baton' }, h('a', { href: '/pair' }, 'All helpdesks')));
  if (boot.helpdesk === 'intercom') openPage(page, intercomGuide(boot));
  else if (boot.helpdesk === 'freshdesk') openPage(page, freshdeskGuide(boot));
  else if (handOver()) page.append(h('p', { role: 'status' }, DONE));
  else openPage(page, zendeskGuide(boot));
};

const page = document.querySelector<HTMLElement>('#page');
if (page) open(page);
