import { BriefPage } from './brief-page.ts';
import { loadWords } from './words/load-words.ts';

// The exchange first: React, which is on its way meanwhile, has nothing to draw before it.
const page = new BriefPage(navigator.language || 'en');
void loadWords(page.locale());
void page.start(location.hash);
// Another link in the same tab changes what is behind the # alone, which loads nothing by itself.
addEventListener('hashchange', () => {
  if (location.hash !== '') location.reload();
});
// A page that comes back from the browser's memory shows what was there when it was left, reveals among it: it begins anew.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

const { mount } = await import('./mount.tsx');
const root = document.getElementById('root');
if (root) mount(root, page);
