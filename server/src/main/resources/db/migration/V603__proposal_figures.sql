-- What a list of proposals says of each: the figures of its best scenario. Null for runs of before.
alter table proposal add column figures text;
