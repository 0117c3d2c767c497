-- Which versions of mines name which ore body. Row-level security lets no index into a JSON list be used, so that every
-- mine would be read to find the few on one body; a version never changes, so what it names is written down once.
create table registry_ore_body (
  body   text not null,
  number bigint not null references registry_version (number) on delete cascade,
  primary key (body, number)
);
create index registry_ore_body_version on registry_ore_body (number);

create function registry_ore_bodies_named() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into registry_ore_body (body, number)
    select distinct b, new.number from jsonb_array_elements_text(coalesce(new.content -> 'oreBodies', '[]')) b
    on conflict do nothing;
  return null;
end $$;
create trigger registry_ore_bodies after insert on registry_version
  for each row when (new.kind = 'MINE') execute function registry_ore_bodies_named();

insert into registry_ore_body (body, number)
  select distinct b, v.number
  from registry_version v, jsonb_array_elements_text(coalesce(v.content -> 'oreBodies', '[]')) b
  where v.kind = 'MINE';
