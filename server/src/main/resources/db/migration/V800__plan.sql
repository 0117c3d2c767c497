-- County plans. What people write, what was approved and the papers made are kept; only drafts of papers are replaced.
create table plan (
  id        text primary key,
  county    text not null,
  pack      text not null,
  pack_hash text not null,
  state     text not null check (state in ('DRAFT', 'COUNTY_APPROVED', 'SUBMITTED')),
  number    int not null default 1,
  as_of     date not null,
  opened_by text not null,
  unit      text not null,
  opened_at timestamptz not null default clock_timestamp(),
  version   bigint not null default 1,
  unique (county, pack)
);
alter table plan enable row level security;
create policy plan_all on plan
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));

-- Rows of a plan are for whoever sees the plan.
create table plan_entry (
  number        bigint generated always as identity primary key,
  plan          text not null references plan,
  subject       text not null,
  field         text not null,
  value         text not null,
  made_by       text not null,
  unit          text not null,
  made_at       timestamptz not null default clock_timestamp(),
  superseded_by bigint
);
create unique index plan_entry_standing on plan_entry (plan, subject, field) where superseded_by is null;
create index plan_entry_history on plan_entry (plan, subject, field, number);
alter table plan_entry enable row level security;
create policy plan_entry_all on plan_entry using (exists (select from plan where plan.id = plan_entry.plan));

create table plan_step (
  seq    bigint generated always as identity primary key,
  plan   text not null references plan,
  number int not null,
  act    text not null,
  state  text not null,
  ground text,
  by_id  text not null,
  unit   text not null,
  at     timestamptz not null default clock_timestamp()
);
create index plan_step_of on plan_step (plan, seq);
alter table plan_step enable row level security;
create policy plan_step_all on plan_step using (exists (select from plan where plan.id = plan_step.plan));

create table plan_version (
  plan         text not null references plan,
  number       int not null,
  snapshot     text not null,
  as_of        date not null,
  content      text not null,
  approved_on  date not null,
  document     text not null,
  ground       text not null,
  approved_by  text not null,
  unit         text not null,
  approved_at  timestamptz not null default clock_timestamp(),
  submitted_at timestamptz,
  primary key (plan, number)
);
alter table plan_version enable row level security;
create policy plan_version_all on plan_version using (exists (select from plan where plan.id = plan_version.plan));

create table plan_paper (
  plan       text not null references plan,
  number     int not null,
  name       text not null,
  media_type text not null,
  sha256     text not null,
  size       bigint not null,
  draft      boolean not null,
  content    bytea not null,
  made_at    timestamptz not null default clock_timestamp(),
  primary key (plan, number, name)
);
create index plan_paper_digest on plan_paper (sha256);
alter table plan_paper enable row level security;
create policy plan_paper_all on plan_paper using (exists (select from plan where plan.id = plan_paper.plan));
