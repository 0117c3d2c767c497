-- What a check of the whole record found, kept for whoever asks later.
create table audit_verification (
  id       bigint generated always as identity primary key,
  run      timestamptz not null,
  run_by   text not null,
  size     bigint not null,
  holds    boolean not null,
  findings jsonb not null
);
alter table audit_verification enable row level security;
create policy audit_verification_see on audit_verification for select using ((select kh_everything()));
create policy audit_verification_add on audit_verification for insert with check ((select kh_everything()));
