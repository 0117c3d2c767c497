package org.kuangheng.survey.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The findings the demonstration speaks of (示例核查事实): their labels and who may assert them. */
final class DemoFacts {
  /** What is denied of an ordinary mine, with the unit that denies it. */
  static final Map<String, String> ORDINARY;

  private static final Map<String, String> LABELS = new LinkedHashMap<>();
  private static final Map<String, String> UNITS = new LinkedHashMap<>();
  private static final Map<String, String> UNIT_NAMES =
      Map.of(
          "NR", "市规划和自然资源局",
          "EM", "市应急管理局",
          "EE", "市生态环境局",
          "WR", "市水务局",
          "COUNTY", "县级人民政府",
          "ENTERPRISE", "矿山企业");

  static {
    ordinary("minesWithoutMiningLicence", "未取得采矿许可证擅自开采", "NR");
    ordinary("minesWithoutSafetyLicence", "未取得安全生产许可证擅自开采", "EM");
    ordinary("minesBeyondBoundary", "越界开采", "NR");
    ordinary("minesUnderConstructionName", "以采代建", "NR");
    ordinary("minesOnExplorationLicence", "持勘查许可证采矿", "NR");
    ordinary("refusesToRectify", "拒不整改", "NR");
    ordinary("obsoleteEquipment", "使用应当淘汰的工艺、设备", "EM");
    ordinary("refusesToReplaceEquipment", "拒不更换淘汰工艺、设备", "EM");
    ordinary("keepsProducing", "仍然生产或建设", "EM");
    ordinary("stoppedForRectification", "曾被责令停产整顿", "EM");
    ordinary("longStoppedOwnFault", "因自身原因长期停产", "NR");
    ordinary("resourcesExhausted", "资源枯竭", "NR");
    ordinary("incomeBelowRestoration", "开采收益不足以支付修复成本", "NR");
    ordinary("majorAccident", "发生过重大安全生产事故", "EM");
    ordinary("appliesToLeave", "主动申请退出", "ENTERPRISE");
    ordinary("countyHoldsHarm", "县级政府认为影响区域未来发展", "COUNTY");
    ordinary("otherLawfulExit", "法律法规规定应当退出的其他情形", "NR");
    ordinary("openViolation", "有历史违法问题", "NR");
    ORDINARY = Collections.unmodifiableMap(new LinkedHashMap<>(UNITS));
    ordinary("safeAfterStop", "停产整顿后具备安全生产条件", "EM");
    ordinary("unfitAfterWithdrawal", "退出保护范围后不具备勘查开采条件", "NR");
    ordinary("countyHoldsTakesPart", "县级政府认为应参与", "COUNTY");
    ordinary("violationsSettled", "历史违法问题已查处整改到位", "NR");
    ordinary("greenMine", "已建成绿色矿山", "NR");
    ordinary("exploredToDetailed", "资源储量达到勘探程度", "NR");
    ordinary("largeGroup", "属于大型矿业集团", "COUNTY");
    ordinary("validMiningLicence", "采矿许可证有效（省级及以上发证）", "NR");
    ordinary("validExplorationLicence", "探矿许可证有效（省级及以上发证）", "NR");
    ordinary("delimitationApproval", "持有划定矿区范围批复", "NR");
    ordinary("grantContractOrConfirmation", "已签出让合同或成交确认书", "NR");
  }

  private DemoFacts() {}

  private static void ordinary(String key, String label, String unit) {
    LABELS.put(key, label);
    UNITS.put(key, unit);
  }

  static String label(String key) {
    return LABELS.getOrDefault(key, key);
  }

  static String unitOf(String key) {
    return UNITS.getOrDefault(key, "NR");
  }

  /** The unit as the sheet names it, with its code. */
  static String unitName(String code) {
    return UNIT_NAMES.getOrDefault(code, code) + "（" + code + "）";
  }

  static String mineralName(String code) {
    return switch (code) {
      case "iron" -> "铁";
      case "copper" -> "铜";
      case "bauxite" -> "铝土";
      case "phosphate" -> "磷";
      default -> code;
    };
  }
}
