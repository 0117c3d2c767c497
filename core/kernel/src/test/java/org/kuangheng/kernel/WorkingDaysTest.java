package org.kuangheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Days to answer are counted in working days. */
final class WorkingDaysTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 25);

  @Test
  void weekendsAreNotCounted() {
    WorkingDays plain = new WorkingDays(Set.of(), Set.of());
    assertThat(plain.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 9, 28));
    assertThat(plain.after(FRIDAY, 5)).isEqualTo(LocalDate.of(2026, 10, 2));
    assertThat(plain.after(FRIDAY, 6)).isEqualTo(LocalDate.of(2026, 10, 5));
  }

  @Test
  void holidaysAreNotCountedAndWorkedWeekendsAre() {
    WorkingDays calendar =
        new WorkingDays(
            Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)),
            Set.of(LocalDate.of(2026, 10, 10)));
    assertThat(calendar.after(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(calendar.after(LocalDate.of(2026, 10, 9), 1)).isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(calendar.works(LocalDate.of(2026, 10, 1))).isFalse();
  }

  @Test
  void daysAreCountedWithTheFirstAndTheLast() {
    WorkingDays plain = new WorkingDays(Set.of(), Set.of());
    LocalDate monday = LocalDate.of(2025, 6, 2);
    assertThat(plain.count(monday, monday)).isEqualTo(1);
    assertThat(plain.count(monday, monday.plusDays(8))).isEqualTo(7);
    assertThat(plain.count(monday, monday.minusDays(1))).isZero();
    WorkingDays holiday = new WorkingDays(Set.of(monday), Set.of(monday.plusDays(5)));
    assertThat(holiday.count(monday, monday.plusDays(6))).isEqualTo(5);
  }
}
