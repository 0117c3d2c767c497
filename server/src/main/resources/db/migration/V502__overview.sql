-- The scale class as the verdict states it, for the programme at a glance; null where it is unknown or was assessed before this column.
alter table verdict add column scale text check (scale in ('LARGE', 'MEDIUM', 'SMALL'));
create index verdict_at_a_glance on verdict (county, outcome, scale) where standing and superseded_at is null;
