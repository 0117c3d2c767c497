-- What row-level security compares with. Every scoped table has the columns county, enterprise and mine it needs and a
-- policy of the form:  using ((select kh_everything()) or county = any ((select kh_counties())::text[]) or …)
-- The sub-selects run once a statement, not once a row. The application's role owns nothing, so no policy is skipped.
create extension if not exists btree_gist;

create function kh_everything() returns boolean language sql stable parallel safe
  return coalesce(current_setting('kh.everything', true), 'off') = 'on';
create function kh_counties() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('kh.counties', true), ''), E'\n');
create function kh_enterprises() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('kh.enterprises', true), ''), E'\n');
create function kh_mines() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('kh.mines', true), ''), E'\n');

-- The application's role gets its rights on every table of the owner, now and later.
do $$ begin
  if exists (select from pg_roles where rolname = 'kuangheng_app') then
    execute 'grant usage on schema public to kuangheng_app';
    execute 'alter default privileges in schema public grant select, insert, update, delete on tables to kuangheng_app';
    execute 'alter default privileges in schema public grant usage, select on sequences to kuangheng_app';
    execute 'alter default privileges in schema public grant execute on functions to kuangheng_app';
  end if;
end $$;
