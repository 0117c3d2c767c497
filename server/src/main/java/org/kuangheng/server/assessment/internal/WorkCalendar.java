package org.kuangheng.server.assessment.internal;

import org.kuangheng.kernel.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of working days as configured, for every feature that counts them. */
@Configuration(proxyBeanMethods = false)
class WorkCalendar {
  @Bean
  WorkingDays workingDays(AssessmentProperties properties) {
    return properties.calendar();
  }
}
