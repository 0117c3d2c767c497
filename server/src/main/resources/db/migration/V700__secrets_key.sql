-- Which key the secrets are locked under that must be read again: the second factors' in account.totp_secret. The key
-- itself is in a file beside the database; a server without that file neither guesses nor makes another.
create table secrets_key (
  one   boolean primary key default true check (one),
  id    text not null,
  since timestamptz not null
);
