-- Who may come in. One role an account, so that nobody can hold two of the three administrators' roles; admin_role_held
-- remembers the first of the three it ever had. Secrets are stored as digests (passwords Argon2id, tokens SHA-256) except
-- for the second factor's secret, which the server must know.
create table organisation (
  id         text primary key check (length(id) between 1 and 100),
  kind       text not null check (kind in ('CITY', 'DEPARTMENT', 'COUNTY', 'ENTERPRISE', 'TECHNICAL', 'PROVINCE')),
  name_zh    text not null,
  name_en    text not null,
  county     text,
  enterprise text,
  closed_at  timestamptz,
  version    bigint not null default 1
);
alter table organisation enable row level security;
create policy organisation_see on organisation for select using (
  (select kh_everything()) or (county is null and enterprise is null)
  or county = any ((select kh_counties())::text[]) or enterprise = any ((select kh_enterprises())::text[]));
create policy organisation_add on organisation for insert with check ((select kh_everything()));
create policy organisation_change on organisation for update using ((select kh_everything()));
create policy organisation_remove on organisation for delete using ((select kh_everything()));

create table account (
  id              text primary key,
  login           text not null unique check (login = lower(login)),
  name            text not null,
  organisation    text not null references organisation,
  role            text,
  admin_role_held text check (admin_role_held in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  demo            boolean not null default false,
  password        text,
  password_set_at timestamptz,
  must_change     boolean not null default true,
  totp_secret     text,
  totp_since      timestamptz,
  totp_last_step  bigint not null default 0,
  held_since      timestamptz,
  closed_at       timestamptz,
  opened_at       timestamptz not null,
  version         bigint not null default 1,
  check (role is null or role not in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') or role = admin_role_held)
);
create index account_of_organisation on account (organisation);

-- What the security administrator added to the scope that comes with the organisation.
create table account_scope (
  account text not null references account,
  kind    text not null check (kind in ('COUNTY', 'ENTERPRISE', 'MINE')),
  id      text not null,
  primary key (account, kind, id)
);

create table password_history (
  account  text not null references account,
  password text not null,
  set_at   timestamptz not null,
  primary key (account, set_at)
);

create table recovery_code (
  account text not null references account,
  digest  text not null,
  used_at timestamptz,
  primary key (account, digest)
);

-- Failures per account and per address, known to every server on this database. The key is a digest: an unknown login
-- is counted as a known one is, and no login typed by mistake is kept.
create table sign_in_guard (
  key           text primary key,
  failures      int not null,
  last_at       timestamptz not null,
  blocked_until timestamptz
);

create table api_token (
  id           text primary key,
  account      text not null references account,
  name         text not null,
  digest       text not null unique,
  permissions  text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index api_token_of_account on api_token (account);

create table delegation (
  id           text primary key,
  from_account text not null references account,
  to_account   text not null references account,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  ended_at     timestamptz,
  ground       text not null,
  created_at   timestamptz not null,
  check (from_account <> to_account and ends_at > starts_at)
);
create index delegation_from on delegation (from_account);
create index delegation_to on delegation (to_account);

create table oidc_link (
  issuer    text not null,
  subject   text not null,
  account   text not null references account,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);

-- Spring Session's own tables, as its schema-postgresql.sql has them.
create table spring_session (
  primary_id            char(36) not null constraint spring_session_pk primary key,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
