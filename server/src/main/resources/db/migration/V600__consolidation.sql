-- Proposals of mergers: each run's result as it came, never changed; what people do with it stands beside it.
create table proposal (
  id text primary key,
  county text,
  as_of date not null,
  pack text not null,
  pack_hash text not null,
  job text not null unique,
  previous text,
  requested_by text not null,
  unit text not null,
  created_at timestamptz not null default clock_timestamp(),
  mines text[] not null,
  -- what each mine was when the run looked at it
  fingerprints text not null,
  document text not null,
  geometry text not null,
  -- set when a mine of the run, or its surroundings, changed afterwards
  touched_at timestamptz
);
create index proposal_listed on proposal (created_at desc, id desc);
create index proposal_of_county on proposal (county, created_at desc);
create index proposal_mines on proposal using gin (mines);
alter table proposal enable row level security;
create policy proposal_seen on proposal for select
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy proposal_made on proposal for insert
  with check ((select kh_everything()) or county = any ((select kh_counties())::text[]));

-- Whoever changes a mine may not see the proposals that rest on it; they are marked all the same.
create function proposals_touched(changed text[]) returns int
language plpgsql security definer set search_path = public as $$
declare
  marked int;
begin
  update proposal set touched_at = clock_timestamp() where touched_at is null and mines && changed;
  get diagnostics marked = row_count;
  return marked;
end $$;

-- What people have fixed: mines that must merge together (LOCK), or must not (BAN).
create table consolidation_wish (
  id text primary key,
  county text not null,
  kind text not null check (kind in ('LOCK', 'BAN')),
  mines text[] not null check (cardinality(mines) >= 2),
  ground text not null,
  made_by text not null,
  unit text not null,
  made_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawal_ground text
);
create index consolidation_wish_of_county on consolidation_wish (county, made_at);
alter table consolidation_wish enable row level security;
create policy wish_all on consolidation_wish
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));

-- A group adopted: what people decided on the proposal.
create table adoption (
  id text primary key,
  proposal text not null references proposal (id),
  scenario text not null,
  grp text not null,
  county text,
  members text[] not null,
  enterprises text[] not null,
  boundary text not null,
  ground text not null,
  unserved text[] not null,
  adopted_by text not null,
  unit text not null,
  adopted_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawal_ground text,
  version bigint not null default 1
);
create index adoption_of_proposal on adoption (proposal);
create index adoption_members on adoption using gin (members);
alter table adoption enable row level security;
create policy adoption_seen on adoption for select using (
  (select kh_everything()) or county = any ((select kh_counties())::text[])
  or enterprises && (select kh_enterprises()) or members && (select kh_mines()));
create policy adoption_made on adoption for insert
  with check ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy adoption_changed on adoption for update
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));

-- A mine stands in one adopted group at most, whatever comes at once.
create table adopted_mine (
  mine text primary key,
  adoption text not null references adoption (id)
);

-- Neighbours to be told and heard, by the boundary proposed.
create table hearing (
  boundary text not null,
  mine text not null,
  county text,
  neighbour_county text,
  enterprise text,
  proposal text not null,
  grp text not null,
  relation text not null,
  metres numeric not null,
  served_on date,
  served_way text,
  served_evidence text,
  served_by text,
  service_recorded_by text,
  opinion text check (opinion in ('AGREES', 'OBJECTS', 'NONE')),
  opinion_text text,
  opinion_on date,
  opinion_evidence text,
  opinion_recorded_by text,
  version bigint not null default 1,
  primary key (boundary, mine)
);
alter table hearing enable row level security;
create policy hearing_seen on hearing for select using (
  (select kh_everything()) or county = any ((select kh_counties())::text[])
  or enterprise = any ((select kh_enterprises())::text[]));
create policy hearing_made on hearing for insert
  with check ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy hearing_changed on hearing for update
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));
