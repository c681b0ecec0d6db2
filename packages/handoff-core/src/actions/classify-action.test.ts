import { describe, expect, it } from 'vitest';

import { classifyAction } from './classify-action.ts';
import { isTransfer } from './is-transfer.ts';

const kind = (name: string) => classifyAction(name, undefined, { tools: {} }).kind;

describe('classifyAction', () => {
  it.each(
    `get_order getOrder get-order orders.get crm.getCustomer mcp__shop__list_orders GetOrderDetails find_user_id_by_email
    search_direct_flight list_all_airports check_status_bar calculate think lookupOrder order_lookup look_up_customer fetchInvoice
    readFile show_cart can_cancel_order is_refundable get_refund_status list_payments check_payment_request view_bookings
    count_tickets compare_plans hole_bestellung suche_kunde prüfe_bestand consultar_pedido buscarCliente obtenir_commande
    get_return_policy describe_table`.split(/\s+/),
  )('takes %s for a read', (name) => {
    expect(kind(name)).toBe('read');
  });

  it.each(
    `refund_order refundOrder cancel-order orders.cancel update_address get_or_create_ticket check_and_refund fetchAndCharge
    find_and_replace check_in check_in_passenger checkout send_email exchange_delivered_order_items book_reservation refuel_data
    resume_line enable_roaming send_payment_request grant_app_permission delete_account look_after getaway checker forgetful
    reading_list_add storniere_bestellung erstatte_betrag cancelar_pedido frobnicate list_and_delete toggle_data x`.split(
      /\s+/,
    ),
  )('takes %s for a write', (name) => {
    expect(kind(name)).toBe('write');
  });

  it('believes the agent first, then the policy, then the name', () => {
    const policy = { tools: { get_order: 'write' as const } };
    expect(classifyAction('get_order', 'read', policy)).toEqual({ kind: 'read', from: 'declared' });
    expect(classifyAction('get_order', undefined, policy)).toEqual({
      kind: 'write',
      from: 'policy',
    });
    expect(classifyAction('get_user', undefined, policy)).toEqual({ kind: 'read', from: 'name' });
    expect(classifyAction('constructor', undefined, policy)).toEqual({
      kind: 'write',
      from: 'default',
    });
  });
});

describe('isTransfer', () => {
  it('knows a tool that hands over to a person from one that moves money', () => {
    expect(
      ['transfer_to_human_agents', 'escalateToSupport', 'handoff', 'hand_over'].every(isTransfer),
    ).toBe(true);
    expect(['transfer_money', 'get_agent', 'connect_bank_account'].some(isTransfer)).toBe(false);
  });
});
