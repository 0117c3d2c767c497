-- A create request's key (Idempotency-Key), written inside the transaction of the create: once it is committed the same key
-- cannot do the work again, whichever server is asked and whatever crashed since.
create table idempotency_key (
  caller text not null,
  key text not null,
  request_hash text not null,
  created_at timestamptz not null default now(),
  status int,
  content_type text,
  headers text,
  body bytea,
  primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);
