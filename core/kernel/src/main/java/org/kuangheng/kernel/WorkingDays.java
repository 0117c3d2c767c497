package org.kuangheng.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The calendar of working days (工作日): Monday to Friday, but for holidays and worked weekends. */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workdays) {
  public WorkingDays {
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
  }

  public boolean works(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return workdays.contains(day) || (!weekend && !holidays.contains(day));
  }

  /** The last day of so many working days, the first of which is the day after. */
  public LocalDate after(LocalDate from, int days) {
    LocalDate day = from;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (works(day)) {
        counted++;
      }
    }
    return day;
  }

  /** How many working days there are from one day to another, both included. */
  public int count(LocalDate from, LocalDate to) {
    return (int) from.datesUntil(to.plusDays(1)).filter(this::works).count();
  }
}
