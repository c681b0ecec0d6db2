import type { ActionTotal } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { humanise } from '../text/humanise.ts';
import { own } from '../text/own.ts';
import { plain, shorten } from '../text/plain.ts';

/** Types in the line at the top; the rest stands in the fields. */
const MOST_IN_LINE = 3;

/** What the customer's actions come to within 24 hours, over all conversations: as fields and in one line. */
export const actionTotals = ({
  brief,
  copy,
  format,
}: Scene): Pick<BlockOf<'actions'>, 'totals' | 'totalsLine'> => {
  const words = copy.around.totals;
  const { comma, semicolon } = copy.punctuation;
  const nameOf = (type: string): string =>
    own(copy.effect, type) ?? shorten(plain(humanise(type)), 40);
  const countOf = ({ type, count }: ActionTotal): string =>
    words.count(format, type, nameOf(type), count);
  const sumOf = ({ sum, currency }: ActionTotal): string | null =>
    sum === null || currency === null ? null : format.money(sum, currency);
  const totals = brief.guard?.totals.filter(({ count }) => count > 0) ?? [];
  const said = totals.map((total) =>
    [countOf(total), sumOf(total)].filter((part) => part !== null).join(comma),
  );
  const more = said.length - MOST_IN_LINE;
  const line = said.slice(0, MOST_IN_LINE).join(semicolon) + (more > 0 ? ` +${more}` : '');
  return {
    totals: totals.map((total) => ({
      label: nameOf(total.type),
      value: [format.number(total.count, 0), sumOf(total)]
        .filter((part) => part !== null)
        .join(' · '),
      masked: false,
    })),
    totalsLine: line === '' ? '' : words.line(line),
  };
};
