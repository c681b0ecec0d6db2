import type { ReportCell, ReportSection, ReportTable, TrustReport } from '../trust-report.ts';
import { chainPicture } from './chain-picture.ts';
import { escape, isolated } from './escape.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { timelinePicture } from './timeline-picture.ts';

/** What the page may do: apply its own style, and nothing else. Sent as a header, too. */
export const TRUST_REPORT_POLICY: string = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const content = ({ text, note, code, tone, iso }: ReportCell): string => {
  const shown =
    iso === undefined ? isolated(text) : `<time datetime="${escape(iso)}">${escape(text)}</time>`;
  const marked = tone === undefined ? shown : `<span class="mark ${tone}">${shown}</span>`;
  const set = code ? `<span class="code">${marked}</span>` : marked;
  return note === undefined || note === ''
    ? set
    : `${set}<span class="note">${isolated(note)}</span>`;
};

const tableHtml = ({ id, caption, columns, rows, empty }: ReportTable, colon: string): string => {
  if (rows.length === 0)
    return `<p class="empty" id="${id}"><b>${escape(caption)}${escape(colon)}</b> ${escape(empty)}</p>`;
  const classOf = (at: number): string => (columns[at]?.numeric ? ' class="num"' : '');
  const head = columns
    .map(({ label }, at) => `<th scope="col"${classOf(at)}>${escape(label)}</th>`)
    .join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row
          .map((each, at) =>
            at === 0
              ? `<th scope="row"${classOf(at)}>${content(each)}</th>`
              : `<td${classOf(at)}>${content(each)}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('');
  return `<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}"><table><caption id="${id}">${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
};

const sectionHtml = (section: ReportSection, report: TrustReport): string => {
  const picture =
    section.picture === 'timeline'
      ? timelinePicture(report)
      : section.picture === 'chain'
        ? chainPicture(report)
        : '';
  const steps = section.steps
    .map(
      ({ text, command }) =>
        `<li>${escape(text)}${command === undefined ? '' : `<pre>${escape(command)}</pre>`}</li>`,
    )
    .join('');
  return `<section id="${section.id}" aria-labelledby="${section.id}-title"><h2 id="${section.id}-title">${escape(section.title)}</h2>${section.text.map((text) => `<p class="intro">${escape(text)}</p>`).join('')}${picture}${section.tables.map((each) => tableHtml(each, report.document.words['colon'] ?? ':')).join('')}${steps === '' ? '' : `<ol>${steps}</ol>`}</section>`;
};

/** The report as one page that needs nothing else: no script, no request, all text escaped, readable on paper. */
export const renderTrustReport = (report: TrustReport): string => {
  const { document, conversationId, locale, timeZone } = report;
  const { title, lead, sections, words } = document;
  const word = (name: string): string => escape(words[name] ?? '');
  const name = `${escape(title)} · ${escape(conversationId)}`;
  return `<!doctype html>
<html lang="${escape(locale)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(TRUST_REPORT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#report">${word('skip')}</a>
<header><h1>${escape(title)}</h1><p class="of">${word('page')} ${isolated(conversationId)} · ${word('zone')} ${escape(timeZone)}</p></header>
<main id="report" tabindex="-1">
<dl class="lead">${lead.map(({ label, text, tone }) => `<div class="${tone}"><dt>${escape(label)}</dt><dd>${escape(text)}</dd></div>`).join('')}</dl>
<nav aria-labelledby="contents"><h2 id="contents">${word('contents')}</h2><ol>${sections.map((section) => `<li><a href="#${section.id}">${escape(section.title)}</a></li>`).join('')}</ol></nav>
${sections.map((section) => sectionHtml(section, report)).join('\n')}
</main>
<footer>${escape(title)} · ${isolated(conversationId)} · ${word('made')} <time datetime="${escape(report.madeAt)}">${escape(report.madeAt)}</time></footer>
</body>
</html>
`;
};
