-- The record. An entry is written once, in the transaction of the act it tells of; nobody changes or removes one.
-- Sealing gives entries their position in the tree afterwards: every committed entry waits in audit_pending until it has one.
create table audit_case (
  id   text primary key,
  last bigint not null check (last > 0)
);

create sequence audit_entry_id;

create table audit_entry (
  id         bigint primary key,
  case_id    text not null,
  sequence   bigint not null check (sequence > 0),
  recorded   timestamptz not null,
  act        text not null,
  actor_id   text not null,
  actor_role text not null,
  actor_unit text not null,
  county     text,
  enterprise text,
  mine       text,
  subjects   jsonb not null,
  leaf       bytea not null,
  unique (case_id, sequence)
);
create index audit_entry_county on audit_entry (county, id);
create index audit_entry_mine on audit_entry (mine, id);
create index audit_entry_actor on audit_entry (actor_id, id);
create index audit_entry_act on audit_entry (act text_pattern_ops, id);
create index audit_entry_subjects on audit_entry using gin (subjects jsonb_path_ops);
alter table audit_entry enable row level security;
create policy audit_entry_see on audit_entry for select using (
  (select kh_everything()) or county = any ((select kh_counties())::text[])
  or enterprise = any ((select kh_enterprises())::text[]) or mine = any ((select kh_mines())::text[]));
create policy audit_entry_add on audit_entry for insert with check (true);

-- What opens an entry's commitments: grounds and personal data, which can be deleted while the log still verifies.
create table audit_opening (
  entry bigint not null references audit_entry,
  field text not null,
  salt  text not null check (salt ~ '^[0-9a-f]{64}$'),
  value text not null,
  primary key (entry, field)
);
alter table audit_opening enable row level security;
create policy audit_opening_see on audit_opening for select using (
  exists (select from audit_entry where audit_entry.id = entry));
create policy audit_opening_add on audit_opening for insert with check (true);
create policy audit_opening_remove on audit_opening for delete using ((select kh_everything()));

create table audit_pending (
  entry bigint primary key references audit_entry
);

-- The tree, as it is served. All of it is public: leaves hold no personal data.
create table audit_leaf (
  position bigint primary key check (position >= 0),
  entry    bigint not null unique references audit_entry
);
create table audit_tile (
  level  smallint not null,
  index  bigint not null,
  hashes bytea not null,
  primary key (level, index)
);
create table audit_checkpoint (
  size   bigint primary key,
  note   text not null,
  signed timestamptz not null
);
create table audit_cosignature (
  size   bigint not null references audit_checkpoint,
  key    text not null,
  line   text not null,
  signed timestamptz not null,
  primary key (size, key)
);
create table audit_log (
  single boolean primary key default true check (single),
  key  text not null
);

create function audit_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'The record is never changed: % on %', tg_op, tg_table_name;
end $$;
create trigger audit_entry_final before update or delete on audit_entry for each row execute function audit_is_final();
create trigger audit_entry_whole before truncate on audit_entry execute function audit_is_final();
create trigger audit_leaf_final before update or delete on audit_leaf for each row execute function audit_is_final();
create trigger audit_leaf_whole before truncate on audit_leaf execute function audit_is_final();
create trigger audit_checkpoint_final before update or delete on audit_checkpoint for each row execute function audit_is_final();
create trigger audit_checkpoint_whole before truncate on audit_checkpoint execute function audit_is_final();
