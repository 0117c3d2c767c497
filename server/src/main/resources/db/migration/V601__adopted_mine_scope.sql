-- Which mines stand adopted is for those who may see the adoption; the primary key still holds over rows one does not see.
alter table adopted_mine add column county text;
update adopted_mine set county = adoption.county from adoption where adoption.id = adopted_mine.adoption;
alter table adopted_mine enable row level security;
create policy adopted_mine_seen on adopted_mine for select
  using (exists (select from adoption where adoption.id = adopted_mine.adoption));
create policy adopted_mine_made on adopted_mine for insert
  with check ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy adopted_mine_changed on adopted_mine for update
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));
create policy adopted_mine_freed on adopted_mine for delete
  using ((select kh_everything()) or county = any ((select kh_counties())::text[]));
