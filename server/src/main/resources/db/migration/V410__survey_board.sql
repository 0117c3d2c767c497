-- The survey county by county until it is signed off, and what enterprises have typed in but not submitted. Clause 5.1.

create table survey_county (
  county char(6) primary key,
  state text not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'SIGNED_OFF')),
  version bigint not null,
  due_on date
);

create table survey_step (
  county char(6) not null,
  number int not null,
  act text not null,
  mine text,
  enterprise text,
  taken_by text not null,
  taken_at timestamptz not null,
  ground text,
  primary key (county, number)
);

create table survey_assignment (
  id text primary key,
  county char(6) not null,
  mine text,
  town text,
  enterprise text,
  due_on date,
  note text,
  assigned_by text not null,
  assigned_at timestamptz not null,
  done_at timestamptz
);
create index on survey_assignment (county);

create table survey_draft (
  mine text primary key,
  county char(6) not null,
  enterprise text,
  version bigint not null,
  entries jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null
);

alter table survey_county enable row level security;
-- Everybody may know where a county stands: enterprises are told the deadline.
create policy seen on survey_county for select using (true);
create policy added on survey_county for insert with check
  ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy changed on survey_county for update using
  ((select kh_everything()) or county = any ((select kh_counties())::text[]));

do $$
declare t text;
begin
  foreach t in array array['survey_step', 'survey_assignment', 'survey_draft'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy seen on %I for select using ((select kh_everything()) '
      'or county = any ((select kh_counties())::text[]) or enterprise = any ((select kh_enterprises())::text[]))', t);
    execute format('create policy added on %I for insert with check ((select kh_everything()) '
      'or county = any ((select kh_counties())::text[]) or enterprise = any ((select kh_enterprises())::text[]))', t);
    execute format('create policy changed on %I for update using ((select kh_everything()) '
      'or county = any ((select kh_counties())::text[]) or enterprise = any ((select kh_enterprises())::text[]))', t);
    execute format('create policy removed on %I for delete using ((select kh_everything()) '
      'or county = any ((select kh_counties())::text[]) or enterprise = any ((select kh_enterprises())::text[]))', t);
  end loop;
end $$;
