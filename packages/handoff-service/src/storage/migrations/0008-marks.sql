-- What people do with a brief: they look at it, have something hidden shown, write over it, rate it, and run actions.

alter table ledger drop constraint ledger_kind_check;
alter table ledger add constraint ledger_kind_check check (
  kind in ('event', 'handoff', 'erasure', 'approval', 'view', 'reveal', 'edit', 'rating', 'run'));
