-- Which policy pack is in force: the last row. Nothing is overwritten.
create table policy_activation (
  number bigint generated always as identity primary key,
  pack text not null,
  hash text not null,
  activated_by text not null,
  unit text not null,
  activated_at timestamptz not null default clock_timestamp(),
  ground text not null
);
-- What checking a pack's files found, by their digest.
create table policy_check (
  hash text not null,
  checked_at timestamptz not null default clock_timestamp(),
  pack text not null,
  passes boolean not null,
  report text not null,
  primary key (hash, checked_at)
);
