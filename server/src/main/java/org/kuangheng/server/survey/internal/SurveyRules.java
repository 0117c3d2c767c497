package org.kuangheng.server.survey.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.survey.SurveyKeys;
import org.kuangheng.survey.SurveyOptions;
import org.springframework.stereotype.Component;

/** What the pack in force tells the survey (调查口径), and the day it is in the county. */
@Component
class SurveyRules {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final PolicyPacks packs;
  private final Clock clock;

  SurveyRules(PolicyPacks packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
  }

  Optional<Pack> pack() {
    return packs.list().stream()
        .filter(PolicyPacks.Installed::active)
        .map(PolicyPacks.Installed::pack)
        .findFirst();
  }

  SurveyOptions options() {
    return pack().map(SurveyKeys::of).orElseGet(SurveyOptions::plain);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }
}
