-- Evidence: content by its digest, once, in pieces; and each file that somebody attached, with whose it is.
create table evidence_content (
  sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size    bigint not null,
  type    text not null,
  at      timestamptz not null default now()
);
create table evidence_piece (
  sha256  text not null references evidence_content,
  number  int not null,
  bytes   bytea not null,
  primary key (sha256, number)
);
alter table evidence_piece alter column bytes set storage external;

create table evidence_file (
  id            text primary key,
  number        bigint generated always as identity unique,
  sha256        text not null references evidence_content,
  name          text not null,
  type          text not null,
  size          bigint not null,
  mine          text not null,
  county        text not null,
  enterprise    text,
  about_kind    text,
  about_id      text,
  title         text,
  by_account    text not null,
  by_unit       text not null,
  at            timestamptz not null,
  withdrawn_at  timestamptz,
  withdrawn_by  text,
  ground        text
);
create index evidence_file_mine on evidence_file (mine, number);
create index evidence_file_sha on evidence_file (sha256);
create index evidence_file_county on evidence_file (county, number);

alter table evidence_file enable row level security;
create policy evidence_file_all on evidence_file using (
  (select kh_everything())
  or county = any ((select kh_counties())::text[])
  or enterprise = any ((select kh_enterprises())::text[])
  or mine = any ((select kh_mines())::text[]));

-- A piece is read by whoever sees a file with it; it is written while nobody has one yet.
alter table evidence_piece enable row level security;
create policy evidence_piece_read on evidence_piece for select using (
  exists (select 1 from evidence_file f where f.sha256 = evidence_piece.sha256));
create policy evidence_piece_insert on evidence_piece for insert with check ((select kh_anyone()));
