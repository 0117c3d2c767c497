package org.kuangheng.server.assessment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.kuangheng.kernel.WorkingDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions and runs are kept.
 *
 * @param zone the zone in which a day begins
 * @param answerDays working days a unit has to answer a question
 * @param holidays days off besides weekends
 * @param workdays weekend days that are worked
 * @param batch mines assessed in one transaction
 */
@ConfigurationProperties("kuangheng.assessment")
record AssessmentProperties(
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("10") int answerDays,
    @DefaultValue Set<LocalDate> holidays,
    @DefaultValue Set<LocalDate> workdays,
    @DefaultValue("400") int batch) {

  LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(zone));
  }

  WorkingDays calendar() {
    return new WorkingDays(holidays, workdays);
  }
}
