-- A question past its day is told of once, whichever server looks first.
alter table question add column overdue_told_at timestamptz;
create index question_overdue on question (due) where state = 'OPEN' and overdue_told_at is null;
