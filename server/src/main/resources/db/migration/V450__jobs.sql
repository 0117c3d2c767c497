-- Long work. A row is its own queue place, lease, progress and result. The clock is the database's, never a server's.
create sequence job_token;
create table job (
  id text primary key,
  kind text not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  county text,
  -- who may see it: the county's people, else those of the caller's own fence
  counties text[] not null,
  enterprises text[] not null,
  mines text[] not null,
  requested_by text not null,
  unit text not null,
  caller text not null,
  request text not null,
  requested_at timestamptz not null default clock_timestamp(),
  not_before timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  ended_at timestamptz,
  changed_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  server text,
  -- the fencing token: whoever took the job last holds it, and nobody else may commit for it
  token bigint,
  lease_until timestamptz,
  step text,
  done int not null default 0,
  total int not null default 0,
  cancel_requested boolean not null default false,
  checkpoint text,
  result text,
  failure text
);
create index job_waiting on job (requested_at, id) where state = 'QUEUED';
create index job_running on job (unit) where state = 'RUNNING';
create index job_listed on job (requested_at desc, id desc);
create index job_changed on job (changed_at);

alter table job enable row level security;
create policy job_seen on job for select using (
  (select kh_everything()) or counties && (select kh_counties())
  or enterprises && (select kh_enterprises()) or mines && (select kh_mines()));
create policy job_submitted on job for insert with check (true);
create policy job_changed on job for update using (
  (select kh_everything()) or counties && (select kh_counties())
  or enterprises && (select kh_enterprises()) or mines && (select kh_mines()));
create policy job_swept on job for delete using ((select kh_everything()));

-- What a running job does to its own row, whatever scope its work has. Each holds the row until the transaction ends, so that
-- nobody can take the job over meanwhile.
create function job_hold(job_id text, held_token bigint) returns text
language plpgsql security definer set search_path = public as $$
declare
  found_token bigint;
  found_state text;
  cancelled boolean;
begin
  select token, state, cancel_requested into found_token, found_state, cancelled from job where id = job_id for update;
  if found_token is distinct from held_token or found_state <> 'RUNNING' then
    return 'LOST';
  end if;
  return case when cancelled then 'CANCELLED' else 'HELD' end;
end $$;

create function job_checkpoint(job_id text, held_token bigint, state_kept text) returns text
language plpgsql security definer set search_path = public as $$
declare
  held text := job_hold(job_id, held_token);
begin
  if held = 'HELD' then
    update job set checkpoint = state_kept, changed_at = clock_timestamp() where id = job_id;
  end if;
  return held;
end $$;

create function job_conclude(job_id text, held_token bigint, result_kept text) returns text
language plpgsql security definer set search_path = public as $$
declare
  held text := job_hold(job_id, held_token);
begin
  if held = 'HELD' then
    update job
       set state = 'DONE', result = result_kept, failure = null, token = null, server = null, lease_until = null,
           ended_at = clock_timestamp(), changed_at = clock_timestamp()
     where id = job_id;
    perform pg_notify('kh_jobs', job_id);
  end if;
  return held;
end $$;
