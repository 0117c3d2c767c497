-- What accounts and addresses that ask often have used lately, as each server counts it, so that the limit on requests
-- holds over all servers. Unlogged: worth nothing after a crash. The key is a digest.
create unlogged table request_use (
  key    text not null,
  server text not null,
  per_minute int not null,
  total  bigint not null,
  lately int not null,
  at     timestamptz not null,
  primary key (key, server)
);
create index request_use_at on request_use (at);
