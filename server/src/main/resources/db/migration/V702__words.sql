-- Mines are looked for by a part of their name, id or titles' numbers. PostgreSQL uses no index for that under row-level
-- security (its comparison of a part is not leakproof), so all names are read: from this index alone, a twentieth of the
-- table. A name counts with its first 300 characters.
update registry_version set label_key = left(label_key, 300) where length(label_key) > 300;
create index registry_version_words on registry_version (kind, county, id)
  include (number, mine, enterprise, label_key, mineral, state, valid)
  where upper_inf(recorded) and kind in ('MINE', 'TITLE');
