-- What a neighbour is told of a boundary: who would merge, and where. The neighbour may not see the proposal itself.
alter table hearing add column area text not null default '{}';
create index hearing_of_enterprise on hearing (enterprise);
