-- Imports of survey files: what was handed in, what it would change, what was found, what was decided. Clause 5.1.
-- office: county of whoever imports; null for the city. It fences the rows; the registry fences what is applied.

create table survey_upload (
  hash char(64) primary key,
  size bigint not null,
  received_at timestamptz not null
);

create table survey_upload_part (
  hash char(64) not null references survey_upload,
  number int not null,
  bytes bytea not null,
  primary key (hash, number)
);

create table survey_import (
  id text primary key,
  office char(6),
  state text not null check (state in ('RECEIVED', 'PREVIEWED', 'REFUSED', 'APPLIED', 'REVERSED')),
  version bigint not null,
  valid_from date not null,
  layer text,
  job text,
  requested_by text not null,
  requested_by_name text not null,
  unit text not null,
  requested_at timestamptz not null,
  previewed_at timestamptz,
  counts jsonb not null default '{}',
  act text,
  applied_by text,
  applied_at timestamptz,
  ground text,
  reversed_by text,
  reversed_at timestamptz,
  reversal_ground text,
  reversal_act text
);
create index on survey_import (requested_at desc, id);
create index on survey_import (office);

create table survey_import_file (
  import text not null references survey_import,
  office char(6),
  number int not null,
  name text not null,
  purpose text not null check (purpose in ('SURVEY', 'AREAS', 'LAYER')),
  hash char(64) not null references survey_upload,
  size bigint not null,
  primary key (import, number)
);

create table survey_import_change (
  import text not null references survey_import,
  office char(6),
  number int not null,
  kind text not null,
  subject text not null,
  mine text,
  county char(6),
  enterprise text,
  name text,
  status text not null check (status in ('NEW', 'CHANGED', 'UNCHANGED', 'REMOVED', 'PROBLEM')),
  base bigint,
  fields jsonb,
  content jsonb,
  primary key (import, number)
);
create index on survey_import_change (import, status, number);

create table survey_import_issue (
  import text not null references survey_import,
  office char(6),
  number int not null,
  code text not null,
  severity text not null,
  leavable boolean not null,
  file text not null,
  part text,
  line int,
  field text,
  entries jsonb not null,
  what_zh text not null,
  what_en text not null,
  remedy_zh text not null,
  remedy_en text not null,
  primary key (import, number)
);
create index on survey_import_issue (import, severity, code);

create table survey_import_override (
  import text not null references survey_import,
  office char(6),
  number int not null,
  code text not null,
  issue int,
  ground text not null,
  given_by text not null,
  given_at timestamptz not null,
  primary key (import, number)
);

-- An upload is shared by content; who may read it follows from the import's file rows.
do $$
declare t text;
begin
  foreach t in array array['survey_import', 'survey_import_file', 'survey_import_change', 'survey_import_issue',
      'survey_import_override'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy seen on %I for select using '
      '((select kh_everything()) or office = any ((select kh_counties())::text[]))', t);
    execute format('create policy added on %I for insert with check '
      '((select kh_everything()) or office = any ((select kh_counties())::text[]))', t);
    execute format('create policy changed on %I for update using '
      '((select kh_everything()) or office = any ((select kh_counties())::text[]))', t);
    execute format('create policy removed on %I for delete using '
      '((select kh_everything()) or office = any ((select kh_counties())::text[]))', t);
  end loop;
end $$;
