-- Rates of the law by the day they begin. Never edited: a change of the law is a new row.
create table payments.tax_rate (
  kind text not null check (kind in ('vat', 'withholding')),
  -- contract_sewing: the customer owns the main material; full_package: the workshop sells goods
  work text not null check (work in ('contract_sewing', 'full_package')),
  valid_from date not null,
  numerator int not null check (numerator >= 0),
  denominator int not null check (denominator > 0),
  source text not null,
  note text not null,
  -- a lawyer or tax adviser of the cluster has looked at the row
  confirmed boolean not null default false,
  primary key (kind, work, valid_from),
  check (numerator <= denominator)
);

insert into payments.tax_rate (kind, work, valid_from, numerator, denominator, source, note) values
  ('vat', 'contract_sewing', '2008-01-01', 8, 100, 'BKK 2007/13033, list II/B',
    'Reduced rate of textile and ready-made work; confirm with counsel.'),
  ('vat', 'contract_sewing', '2023-07-10', 10, 100, 'Presidential decree 7346 of 2023-07-07',
    'The reduced rate of 8 % became 10 %; confirm with counsel.'),
  ('vat', 'full_package', '2008-01-01', 8, 100, 'BKK 2007/13033, list II/B',
    'Reduced rate of ready-made goods; confirm with counsel.'),
  ('vat', 'full_package', '2023-07-10', 10, 100, 'Presidential decree 7346 of 2023-07-07',
    'The reduced rate of 8 % became 10 %; confirm with counsel.'),
  ('withholding', 'contract_sewing', '2012-05-01', 5, 10,
    'VAT general communiqué 117, later VAT application communiqué I/C-2.1.3.2.7',
    'Contract textile and apparel work; confirm with counsel.'),
  ('withholding', 'contract_sewing', '2021-03-01', 7, 10,
    'Communiqué 35 amending the VAT application communiqué, I/C-2.1.3.2.7',
    'Parts of one order count together against the lower limit, so none is applied; confirm with counsel.'),
  ('withholding', 'full_package', '2008-01-01', 0, 1, 'VAT application communiqué I/C-2.1.3.2.7',
    'A sale of goods is not contract work: nothing is withheld; confirm with counsel.');

-- Double entry, in the books of one workshop's organisation. Accounts are found by what they are.
create table payments.account (
  id uuid primary key,
  organisation_id uuid not null,
  counterparty_id uuid,
  -- receivable: brands owe; work: earned; vat: to the tax office; bank: arrived on the member's own
  -- account; deposit: received before the work; overpaid: more than was owed
  kind text not null check (kind in ('receivable', 'work', 'vat', 'bank', 'deposit', 'overpaid')),
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  unique nulls not distinct (organisation_id, counterparty_id, kind, currency)
);

create table payments.journal (
  id uuid primary key,
  organisation_id uuid not null,
  at timestamptz not null,
  booked_on date not null,
  kind text not null check (kind in ('earned', 'deposit_applied', 'received', 'overpaid',
    'reversal')),
  -- the same fact is posted once
  key text not null unique,
  -- milestone, payout or statement line
  subject uuid not null,
  reverses uuid unique references payments.journal (id),
  entries int not null check (entries >= 2),
  check ((kind = 'reversal') = (reverses is not null))
);
create index journal_organisation on payments.journal (organisation_id, booked_on, id);
create index journal_subject on payments.journal (subject);

create table payments.entry (
  journal_id uuid not null references payments.journal (id),
  line int not null,
  account_id uuid not null references payments.account (id),
  -- positive debit, negative credit
  amount_minor bigint not null check (amount_minor <> 0),
  primary key (journal_id, line)
);
create index entry_account on payments.entry (account_id);

create function payments.posted_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: post a counter-entry instead';
end $$;

create trigger journal_posted_only before update or delete or truncate on payments.journal
  execute function payments.posted_only();
create trigger entry_posted_only before update or delete or truncate on payments.entry
  execute function payments.posted_only();

-- At commit every journal is whole and sums to zero in each of its currencies. The count keeps a
-- journal closed: a later balanced pair would be one too many.
create function payments.journal_balances() returns trigger language plpgsql as $$
declare
  checked uuid;
  expected int;
  found int;
begin
  if tg_table_name = 'journal' then
    checked := new.id;
  else
    checked := new.journal_id;
  end if;
  select j.entries into expected from payments.journal j where j.id = checked;
  select count(*) into found from payments.entry e where e.journal_id = checked;
  if found <> expected then
    raise exception 'journal % has % entries instead of %', checked, found, expected;
  end if;
  if exists (
    select from payments.entry e
    join payments.account a on a.id = e.account_id
    where e.journal_id = checked
    group by a.currency having sum(e.amount_minor) <> 0) then
    raise exception 'journal % does not balance', checked;
  end if;
  if exists (
    select from payments.entry e
    join payments.account a on a.id = e.account_id
    join payments.journal j on j.id = e.journal_id
    where e.journal_id = checked and a.organisation_id <> j.organisation_id) then
    raise exception 'journal % posts into the books of another organisation', checked;
  end if;
  return null;
end $$;

create constraint trigger journal_balances after insert on payments.journal
  deferrable initially deferred for each row execute function payments.journal_balances();
create constraint trigger entry_balances after insert on payments.entry
  deferrable initially deferred for each row execute function payments.journal_balances();

-- Where a member is paid: its own account. A change waits; the latest row that was not given up
-- is the one that counts.
create table payments.payee_account (
  id uuid primary key,
  organisation_id uuid not null,
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  holder text not null check (length(holder) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid not null,
  -- the first account of a member has no earlier one it could be mistaken for
  changes boolean not null,
  -- a changed one pays nothing before
  usable_from timestamptz not null,
  code_confirmed_at timestamptz,
  second_by uuid,
  second_at timestamptz,
  given_up_at timestamptz,
  given_up_reason text check (length(given_up_reason) <= 500),
  version bigint not null default 0,
  check ((second_by is null) = (second_at is null)),
  -- four eyes: the second person is another one
  check (second_by <> created_by)
);
create index payee_account_organisation on payments.payee_account (organisation_id, created_at desc);
create unique index payee_account_open on payments.payee_account (organisation_id)
  where given_up_at is null and (code_confirmed_at is null or (changes and second_at is null));

-- The account that counts, and whether all its confirmations are there.
create view payments.payee as
  select distinct on (organisation_id) organisation_id, id, iban, holder, usable_from,
    code_confirmed_at is not null and (not changes or second_at is not null) as confirmed
  from payments.payee_account
  where given_up_at is null
  order by organisation_id, created_at desc;

-- What was agreed at the award about paying one slice.
create table payments.plan (
  slice_id uuid primary key,
  order_id uuid not null,
  workshop_id uuid not null,
  workshop_organisation_id uuid not null,
  brand_organisation_id uuid not null,
  work text not null check (work in ('contract_sewing', 'full_package')),
  plan text not null check (plan in ('weekly', 'on_acceptance')),
  deposit_percent int not null check (deposit_percent between 0 and 50),
  pieces int not null check (pieces > 0),
  price_minor bigint not null check (price_minor > 0),
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  opened_at timestamptz not null
);
create index plan_workshop on payments.plan (workshop_organisation_id);
create index plan_brand on payments.plan (brand_organisation_id);

-- One transfer the brand makes from its own bank: a deposit, or the pieces of a slice and week.
create table payments.payout (
  id uuid primary key,
  slice_id uuid not null references payments.plan (slice_id),
  workshop_id uuid not null,
  workshop_organisation_id uuid not null,
  brand_organisation_id uuid not null,
  kind text not null check (kind in ('deposit', 'work')),
  -- Monday of the week in which the pieces were accepted
  week date check (extract(isodow from week) = 1),
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  amount_minor bigint not null check (amount_minor > 0),
  received_minor bigint not null default 0 check (received_minor >= 0),
  earned_on date,
  due_on date not null,
  -- what the brand writes into its transfer
  reference text not null unique,
  sent_on date,
  sent_reference text check (length(sent_reference) <= 140),
  -- the account the brand was told to pay when it said so
  iban text,
  paid_on date,
  paid_how text check (paid_how in ('statement', 'confirmed')),
  came_back_reason text check (length(came_back_reason) <= 500),
  state text not null check (state in ('pending', 'processing', 'paid', 'failed', 'cancelled')),
  state_since timestamptz not null,
  version bigint not null default 0,
  created_at timestamptz not null,
  check ((kind = 'work') = (week is not null)),
  check (state <> 'paid' or paid_on is not null),
  check ((paid_on is null) = (paid_how is null))
);
-- What of a week is accepted later joins the transfer that still waits.
create unique index payout_waiting on payments.payout (slice_id, week)
  where kind = 'work' and state = 'pending';
create index payout_workshop on payments.payout (workshop_organisation_id, due_on);
create index payout_brand on payments.payout (brand_organisation_id, due_on);

-- What the brand owes, fact by fact: the deposit, and each acceptance of pieces.
create table payments.milestone (
  id uuid primary key,
  slice_id uuid not null references payments.plan (slice_id),
  kind text not null check (kind in ('deposit', 'work')),
  acceptance_id uuid unique,
  pieces int not null check (pieces >= 0),
  net_minor bigint not null check (net_minor >= 0),
  vat_minor bigint not null check (vat_minor >= 0),
  withheld_minor bigint not null check (withheld_minor >= 0 and withheld_minor <= vat_minor),
  payable_minor bigint not null check (payable_minor > 0),
  -- the part of it that the deposit had paid already
  deposit_minor bigint not null default 0 check (deposit_minor between 0 and payable_minor),
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  -- since when the rates hold that were used; a deposit is money only
  rate_since date,
  fact_on date not null,
  due_on date,
  payout_id uuid references payments.payout (id),
  disputed_reason text check (length(disputed_reason) <= 1000),
  state text not null check (state in ('planned', 'funded', 'releasable', 'released', 'refunded',
    'disputed', 'cancelled')),
  state_since timestamptz not null,
  version bigint not null default 0,
  check ((kind = 'work') = (acceptance_id is not null)),
  check (kind = 'deposit' or net_minor + vat_minor - withheld_minor = payable_minor)
);
create index milestone_slice on payments.milestone (slice_id);
create index milestone_payout on payments.milestone (payout_id);
create unique index milestone_deposit on payments.milestone (slice_id) where kind = 'deposit';

-- The member's own fiscal invoice, as she wrote it in her own books.
create table payments.invoice (
  id uuid primary key,
  workshop_organisation_id uuid not null,
  brand_organisation_id uuid not null,
  payout_id uuid not null references payments.payout (id),
  number text not null check (length(number) between 1 and 40 and number = upper(btrim(number))),
  issued_on date not null,
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  net_minor bigint not null check (net_minor > 0),
  vat_minor bigint not null check (vat_minor >= 0),
  withheld_minor bigint not null check (withheld_minor >= 0),
  payable_minor bigint not null,
  state text not null check (state in ('issued', 'cancelled')),
  cancelled_reason text check (length(cancelled_reason) <= 500),
  created_at timestamptz not null,
  created_by uuid not null,
  check (net_minor + vat_minor - withheld_minor = payable_minor)
);
create unique index invoice_number on payments.invoice (workshop_organisation_id, number)
  where state = 'issued';
create unique index invoice_payout on payments.invoice (payout_id) where state = 'issued';
create index invoice_brand on payments.invoice (brand_organisation_id, issued_on);

create table payments.invoice_line (
  invoice_id uuid not null references payments.invoice (id),
  line int not null,
  description text not null check (length(description) between 1 and 200),
  pieces int not null check (pieces > 0),
  price_minor bigint not null check (price_minor > 0),
  net_minor bigint not null,
  vat_minor bigint not null,
  withheld_minor bigint not null,
  primary key (invoice_id, line)
);

-- The member lets the centre import and match her bank statements.
create table payments.centre_consent (
  organisation_id uuid primary key,
  given_at timestamptz not null,
  given_by uuid not null,
  withdrawn_at timestamptz
);

-- How the columns of a member's bank file are called; kept for the next import.
create table payments.column_mapping (
  organisation_id uuid not null,
  -- the heading line of the file, folded
  headings text not null check (length(headings) <= 2000),
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (organisation_id, headings)
);

create table payments.bank_statement (
  id uuid primary key,
  organisation_id uuid not null,
  account_iban text not null,
  format text not null check (format in ('camt053', 'csv')),
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 bytea not null,
  imported_at timestamptz not null,
  imported_by uuid not null,
  by_centre boolean not null,
  -- how the file divided
  lines int not null,
  new_lines int not null,
  known_lines int not null,
  -- what the member paid herself, and foreign currencies we do not keep
  left_out_lines int not null,
  matched_lines int not null
);
create index bank_statement_organisation on payments.bank_statement (organisation_id, imported_at desc);

-- Money that came in. What the member herself paid is not kept: it is not the portal's business.
create table payments.bank_line (
  id uuid primary key,
  organisation_id uuid not null,
  statement_id uuid not null references payments.bank_statement (id),
  account_iban text not null,
  -- the bank's own reference of the entry, or a fingerprint of the line where the bank gives none
  bank_reference text not null check (length(bank_reference) between 1 and 200),
  booked_on date not null,
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  -- personal values: blanked on erasure
  payer text not null default '' check (length(payer) <= 200),
  payer_iban text not null default '' check (length(payer_iban) <= 40),
  text text not null default '' check (length(text) <= 1000),
  -- returned: a payment of ours that the bank took back
  state text not null check (state in ('open', 'part_matched', 'matched', 'ignored', 'returned')),
  matched_minor bigint not null default 0 check (matched_minor >= 0),
  matched_how text check (matched_how in ('reference', 'person')),
  ignored_reason text check (ignored_reason in ('other_customer', 'own_money', 'not_sales', 'other')),
  ignored_note text check (length(ignored_note) <= 500),
  version bigint not null default 0,
  unique (organisation_id, account_iban, bank_reference),
  check (amount_minor > 0 or state in ('open', 'ignored', 'returned')),
  check (matched_minor <= greatest(amount_minor, 0)),
  check ((state = 'ignored') = (ignored_reason is not null))
);
create index bank_line_open on payments.bank_line (organisation_id, booked_on)
  where state in ('open', 'part_matched');

create table payments.bank_match (
  id uuid primary key,
  line_id uuid not null references payments.bank_line (id),
  payout_id uuid not null references payments.payout (id),
  amount_minor bigint not null check (amount_minor > 0),
  at timestamptz not null,
  by_person uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  check ((undone_at is null) = (undone_by is null))
);
create unique index bank_match_line on payments.bank_match (line_id, payout_id)
  where undone_at is null;
create index bank_match_payout on payments.bank_match (payout_id);
