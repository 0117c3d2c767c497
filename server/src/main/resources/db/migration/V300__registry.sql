-- The registry's memory: every version of every subject, in valid time and in recorded time. Nothing is overwritten; a
-- version is at most superseded, once.
-- Whether the transaction has any scope at all: someone is in, or the system works.
create function kh_anyone() returns boolean language sql stable parallel safe
  return kh_everything() or kh_counties() is not null or kh_enterprises() is not null or kh_mines() is not null;

create table registry_act (
  id           text primary key,
  number       bigint generated always as identity unique,
  kind         text not null,
  by_account   text not null,
  by_unit      text not null,
  at           timestamptz not null,
  ground       text,
  changes      int not null,
  reverses     text references registry_act,
  reversed_by  text references registry_act,
  county       text,
  enterprise   text
);
create index registry_act_at on registry_act (at desc, id);

-- What acts on a subject queue for: one row a subject, locked in order of kind and id.
create table registry_subject (
  key   bigint generated always as identity primary key,
  kind  text not null,
  id    text not null,
  unique (kind, id)
);

create table registry_version (
  number         bigint generated always as identity primary key,
  subject        bigint not null references registry_subject,
  kind           text not null,
  id             text not null,
  mine           text,
  county         text,
  enterprise     text,
  valid          daterange not null check (not isempty(valid)),
  recorded       tstzrange not null check (not isempty(recorded)),
  content        jsonb not null,
  hash           text not null,
  act            text not null references registry_act,
  superseded_by  text references registry_act,
  -- what is often asked, taken from the content when the version is written
  label          text,
  label_key      text,
  mineral        text,
  state          text,
  bounds         box,
  footprint      bytea,
  exclude using gist (subject with =, valid with &&, recorded with &&)
);
create index registry_version_subject on registry_version (subject, number);
create index registry_version_known on registry_version (kind, county, id) where upper_inf(recorded);
create index registry_version_known_id on registry_version (kind, id) where upper_inf(recorded);
create index registry_version_mine on registry_version (mine);
create index registry_version_enterprise on registry_version (enterprise, kind) where enterprise is not null;
create index registry_version_act on registry_version (act);
create index registry_version_superseded on registry_version (superseded_by) where superseded_by is not null;
create index registry_version_kind on registry_version (kind, county);
create index registry_version_bounds on registry_version using gist (kind, bounds) where bounds is not null;

-- Layers, layer checks, counties and ore bodies are read by all who are in, because a neighbour's protected area counts
-- too; enterprises by every county. They are written inside one's fence.
alter table registry_version enable row level security;
create policy registry_version_read on registry_version for select using (
  (select kh_everything())
  or county = any ((select kh_counties())::text[])
  or enterprise = any ((select kh_enterprises())::text[])
  or mine = any ((select kh_mines())::text[])
  or (kind in ('LAYER_FEATURE', 'LAYER_CHECK', 'COUNTY', 'ORE_BODY') and (select kh_anyone()))
  or (kind = 'ENTERPRISE' and (select kh_counties()) is not null));
create policy registry_version_insert on registry_version for insert with check (
  (select kh_everything())
  or county = any ((select kh_counties())::text[])
  or enterprise = any ((select kh_enterprises())::text[])
  or mine = any ((select kh_mines())::text[])
  or (kind in ('ENTERPRISE', 'ORE_BODY') and (select kh_counties()) is not null));
create policy registry_version_update on registry_version for update using (
  (select kh_everything())
  or county = any ((select kh_counties())::text[])
  or enterprise = any ((select kh_enterprises())::text[])
  or mine = any ((select kh_mines())::text[])
  or (kind in ('ENTERPRISE', 'ORE_BODY') and (select kh_counties()) is not null));

alter table registry_act enable row level security;
create policy registry_act_read on registry_act for select using (
  (select kh_everything())
  or county = any ((select kh_counties())::text[])
  or enterprise = any ((select kh_enterprises())::text[]));
create policy registry_act_insert on registry_act for insert with check ((select kh_anyone()));
create policy registry_act_update on registry_act for update using (
  (select kh_everything())
  or county = any ((select kh_counties())::text[]));

-- How much there is beyond what a caller sees: so that nobody takes over, or undoes half of, what he cannot see.
create function registry_known(subjects bigint[]) returns table (subject bigint, versions bigint)
  language sql stable security definer set search_path = public as $$
  select v.subject, count(*) from registry_version v where v.subject = any(subjects) and upper_inf(v.recorded)
  group by v.subject $$;
create function registry_touched(act text) returns bigint
  language sql stable security definer set search_path = public as $$
  select count(*) from registry_version v where v.act = $1 or v.superseded_by = $1 $$;
