package org.kuangheng.survey;

import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.MiningMethod;

/** The words the survey is filled in with (填报用词): those its drop-downs offer. */
final class SurveyWords {
  private SurveyWords() {}

  static @Nullable String of(@Nullable Boolean answer) {
    return answer == null ? null : answer ? "是" : "否";
  }

  static String of(Title.Kind kind) {
    return switch (kind) {
      case MINING_LICENCE -> "采矿许可证";
      case EXPLORATION_LICENCE -> "探矿许可证";
      case DELIMITATION_APPROVAL -> "划定矿区范围批复";
      case REFUSAL_DECISION -> "不予行政许可决定书";
      case NON_ACCEPTANCE_DECISION -> "不予受理决定书";
      case GRANT_CONTRACT -> "出让合同";
      case TRANSACTION_CONFIRMATION -> "成交确认书";
      case SAFETY_LICENCE -> "安全生产许可证";
      case COUNTY_ACT -> "县级认定";
    };
  }

  /** Nothing where the paper's number tells the level by itself. */
  static @Nullable String of(Title.LicensingLevel level, boolean toldByNumber) {
    return switch (level) {
      case MINISTRY -> "部级";
      case PROVINCE -> "省级";
      case CITY -> "市级";
      case COUNTY -> "县级";
      case UNKNOWN -> toldByNumber ? null : level.name();
    };
  }

  static @Nullable String of(@Nullable MiningMethod method) {
    return switch (method) {
      case null -> null;
      case OPEN_PIT -> "露天";
      case UNDERGROUND -> "地下";
      case COMBINED -> "露天/地下";
    };
  }

  static @Nullable String of(@Nullable OperatingState state) {
    return switch (state) {
      case null -> null;
      case PRODUCING -> "生产";
      case STOPPED -> "停产";
      case BUILDING -> "在建";
      case PREPARING -> "筹建";
    };
  }

  static String of(Category category) {
    return switch (category) {
      case MEASURED -> "TM";
      case INDICATED -> "KZ";
      case INFERRED -> "TD";
      case PROBABLE -> "KX";
      case PROVED -> "ZS";
    };
  }

  static String of(VerificationState state) {
    return switch (state) {
      case REPORTED -> "填报";
      case VERIFIED -> "已核实";
      case DISPUTED -> "有争议";
    };
  }
}
