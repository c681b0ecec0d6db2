import { TRUST_REPORT_POLICY, fileNameOf, renderTrustReport } from '@baton/handoff-panel';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../../problems/problem.ts';
import { readConversation, readVersion } from '../../storage/conversation-reader.ts';
import { storeProblem } from '../../storage/store-problem.ts';
import { makeTrustReport } from '../../trust-report/make-trust-report.ts';
import { ReportPace } from '../../trust-report/report-pace.ts';
import type { Context } from '../context.ts';
import { ConversationPath, checkAddress } from '../parameters.ts';
import { requireSpeaker } from '../speaker.ts';
import { TrustReportQuery } from '../trust-report-operations.ts';

/** For a page that runs nothing and is shown nowhere but in a window of its own. */
const PAGE_POLICY = `${TRUST_REPORT_POLICY}; frame-ancestors 'none'; sandbox`;

/** The auditor's view of one conversation. */
export const trustReportRoutes = (app: FastifyInstance, context: Context): void => {
  const pace = new ReportPace(() => context.now().getTime());

  app.get('/v1/panel/conversations/:id/trust-report', async (request, reply) => {
    const visitor = await requireSpeaker(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const query = checkAddress(TrustReportQuery, request.query, 'invalid-query');
    const { format, locale, timeZone } = query;
    const speaker = await visitor.reading({ conversationId: id });
    const { tenant, tier } = speaker;
    const reader = speaker.session ?? speaker.key;
    const file = await pace.run(`${tenant}\n${reader}`, async () => {
      try {
        const current = await readVersion(context.db, tenant, { conversationId: id });
        if (!current) throw new Problem('no-handoff');
        const { marks } = await readConversation(context.db, tenant, id);
        // Before the report is made, so that it tells of its own reader.
        await context.views.note(tenant, {
          conversationId: id,
          viewer: reader,
          tier,
          version: current.version,
          what: 'report',
          known: marks.views,
        });
        return await makeTrustReport(context, {
          tenant,
          conversationId: id,
          tier,
          locale,
          timeZone,
        });
      } catch (error) {
        throw storeProblem(error);
      }
    });
    void reply.header('cache-control', 'no-store');
    if (query.download === 'true')
      void reply.header('content-disposition', `attachment; filename="${fileNameOf(id, format)}"`);
    if (format === 'json')
      return reply.type('application/json; charset=utf-8').send(`${JSON.stringify(file)}\n`);
    return reply
      .header('content-security-policy', PAGE_POLICY)
      .header('referrer-policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(renderTrustReport(file.report));
  });
};
