-- Verdicts on record, the questions they raise, what people decide, and who is told.

-- A run (研判批次): one assessment of a county or of the whole city, or of single mines after a change.
create table assessment_run (
  id text primary key,
  cause text not null check (cause in ('ORDERED', 'ANSWER', 'CHANGE')),
  pack text not null,
  pack_hash text not null,
  engine text not null,
  as_of date not null,
  known_at timestamptz,
  county text,
  standing boolean not null,
  anew boolean not null,
  requested_by text not null,
  unit text not null,
  requested_at timestamptz not null,
  job text,
  finished_at timestamptz,
  mines integer,
  assessed integer,
  kept integer,
  changed integer
);
create index assessment_run_recent on assessment_run (requested_at desc, id);
alter table assessment_run enable row level security;
create policy assessment_run_read on assessment_run for select
  using ((select kh_everything()) or county is null or county = any ((select kh_counties())::text[]));
create policy assessment_run_new on assessment_run for insert
  with check ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy assessment_run_change on assessment_run for update
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy assessment_run_gone on assessment_run for delete using ((select kh_everything()));

-- A verdict (研判结论). The document is kept as canonical text, because its bytes are the receipt.
create table verdict (
  id bigint generated always as identity primary key,
  mine text not null,
  name text not null,
  county text not null,
  enterprise text,
  run text not null references assessment_run (id),
  pack text not null,
  pack_hash text not null,
  engine text not null,
  as_of date not null,
  known_at timestamptz,
  outcome text not null,
  recommended text,
  possible text[] not null,
  clauses text[] not null,
  asked text[] not null,
  alerts text[] not null,
  facts_hash text not null,
  surroundings_hash text not null,
  verdict_hash text not null,
  document text not null,
  previous bigint,
  difference jsonb,
  computed_at timestamptz not null,
  standing boolean not null,
  superseded_at timestamptz
);
create unique index verdict_standing on verdict (mine) where standing and superseded_at is null;
create index verdict_of_mine on verdict (mine, computed_at desc);
create index verdict_of_run on verdict (run, mine);
create index verdict_worklist on verdict (county, mine) where standing and superseded_at is null;
alter table verdict enable row level security;
create policy verdict_read on verdict for select
  using ((select kh_everything()) or county = any ((select kh_counties())::text[])
    or enterprise = any ((select kh_enterprises())::text[]) or mine = any ((select kh_mines())::text[]));
create policy verdict_new on verdict for insert with check ((select kh_everything()));
create policy verdict_change on verdict for update using ((select kh_everything()));
create policy verdict_gone on verdict for delete using ((select kh_everything()));

-- How often the registry has changed what a mine's verdict rests on, and which of those changes the standing verdict
-- knows (assessed). A change in one county touches mines of the next, so this row of counters is open to every
-- transaction; it holds ids only.
create table assessment_change (
  mine text primary key,
  county text,
  enterprise text,
  changes bigint not null default 0,
  assessed bigint,
  reassess boolean not null default false,
  last_act text,
  last_at timestamptz
);
create index assessment_change_stale on assessment_change (mine) where changes > assessed;
create index assessment_change_due on assessment_change (last_at) where reassess;
alter table assessment_change enable row level security;
create policy assessment_change_read on assessment_change for select using (true);
create policy assessment_change_new on assessment_change for insert with check (true);
create policy assessment_change_change on assessment_change for update using (true);
create policy assessment_change_gone on assessment_change for delete using ((select kh_everything()));

-- A verification question (核查问题): one for each mine and fact while it is open.
create table question (
  id text primary key,
  mine text not null,
  county text not null,
  enterprise text,
  fact text not null,
  label_zh text not null,
  label_en text not null,
  text_zh text not null,
  text_en text not null,
  kind text not null,
  words text[] not null,
  amount_unit text,
  answerable boolean not null,
  discretion boolean not null,
  units text[] not null,
  unit text not null,
  owner text not null,
  as_of date not null,
  verdict bigint not null,
  asked_at timestamptz not null,
  due date not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  closed_at timestamptz,
  answer text,
  document text,
  document_date date,
  evidence text,
  ground text,
  answered_by text,
  act text,
  moves jsonb not null default '[]',
  version bigint not null default 1
);
create unique index question_open on question (mine, fact) where state = 'OPEN';
create index question_of_owner on question (owner, due, id) where state = 'OPEN';
create index question_of_mine on question (mine, asked_at);
create index question_of_county on question (county, due, id);
alter table question enable row level security;
create policy question_read on question for select
  using ((select kh_everything()) or county = any ((select kh_counties())::text[])
    or enterprise = any ((select kh_enterprises())::text[]) or mine = any ((select kh_mines())::text[]));
create policy question_new on question for insert with check ((select kh_everything()));
create policy question_change on question for update
  using ((select kh_everything()) or county = any ((select kh_counties())::text[])
    or enterprise = any ((select kh_enterprises())::text[]) or mine = any ((select kh_mines())::text[]));
create policy question_gone on question for delete using ((select kh_everything()));

-- What a person decided on a mine (处置决定). One stands; others were replaced or withdrawn.
create table decision (
  id text primary key,
  mine text not null,
  county text not null,
  enterprise text,
  category text not null,
  ground text not null,
  documents jsonb not null,
  verdict bigint not null,
  outcome text not null,
  recommended text,
  deviation boolean not null,
  on_stale boolean not null,
  decided_by text not null,
  role text not null,
  unit text not null,
  decided_at timestamptz not null,
  replaces text,
  ended_at timestamptz,
  ended_by text,
  end_ground text,
  version bigint not null default 1
);
create unique index decision_standing on decision (mine) where ended_at is null;
create index decision_of_mine on decision (mine, decided_at);
create index decision_of_county on decision (county, mine) where ended_at is null;
alter table decision enable row level security;
create policy decision_read on decision for select
  using ((select kh_everything()) or county = any ((select kh_counties())::text[])
    or enterprise = any ((select kh_enterprises())::text[]) or mine = any ((select kh_mines())::text[]));
create policy decision_new on decision for insert
  with check ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy decision_change on decision for update
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy decision_gone on decision for delete using ((select kh_everything()));

-- A notice to a unit (提醒). Anyone's act may cause one, so that any transaction may leave it; each reads its own.
create table notification (
  id bigint generated always as identity primary key,
  owner text not null,
  kind text not null,
  county text,
  enterprise text,
  mine text,
  subject text not null,
  details jsonb not null,
  at timestamptz not null,
  once text unique
);
create index notification_of_owner on notification (owner, id desc);
alter table notification enable row level security;
create policy notification_read on notification for select
  using ((select kh_everything()) or county = any ((select kh_counties())::text[])
    or enterprise = any ((select kh_enterprises())::text[]) or mine = any ((select kh_mines())::text[]));
create policy notification_new on notification for insert with check (true);
create policy notification_gone on notification for delete using ((select kh_everything()));

create table notification_read (
  notification bigint not null references notification (id) on delete cascade,
  account text not null,
  at timestamptz not null,
  primary key (notification, account)
);
