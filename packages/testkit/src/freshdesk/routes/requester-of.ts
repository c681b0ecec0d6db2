import type { Account } from '../state/account.ts';
import type { ContactRow } from '../state/rows.ts';
import type { FieldReader } from '../wire/read-fields.ts';

/** Whom a new ticket is of: by id, or by address, which makes a contact where nobody has it. Asked when all was read. */
export const requesterOf = (account: Account, reader: FieldReader): (() => ContactRow) => {
  const id = reader.id('requester_id');
  const email = reader.text('email');
  const name = reader.text('name');
  const phone = reader.textOrNull('phone');
  const externalId = reader.textOrNull('unique_external_id');
  const all = [...account.contacts.values()];
  const known = all.find(
    (each) =>
      each.id === id ||
      (email !== undefined && each.email?.toLowerCase() === email.toLowerCase()) ||
      (externalId !== undefined && externalId !== null && each.externalId === externalId),
  );
  if (id !== undefined && !known)
    reader.refuse('requester_id', 'There is no contact matching the given requester_id');
  if (id === undefined && email === undefined && phone === undefined && externalId === undefined)
    reader.refuse(
      'requester_id',
      'One of these fields is mandatory: requester_id, phone, email, unique_external_id',
      'missing_field',
    );
  return () =>
    known ??
    account.addContact({
      name: name ?? email?.split('@')[0] ?? 'Somebody',
      email: email ?? null,
      phone: phone ?? null,
      externalId: externalId ?? null,
    });
};
