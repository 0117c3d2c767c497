package org.kuangheng.survey;

import org.kuangheng.kernel.LocalizedText;

/** A group of the survey's fields (调查内容), as clause 5.1 asks for them. */
public enum SurveyGroup {
  IDENTITY("矿山与企业", "Mine and enterprise"),
  RIGHTS("权证", "Rights and licences"),
  AREA("矿区范围", "Area"),
  CAPACITY("开采与规模", "Mining and capacity"),
  RESERVES("资源储量", "Reserves"),
  STATE("现状与安全", "State and safety"),
  ECOLOGY("生态修复", "Ecology"),
  ASSETS("资产与债权债务", "Assets, claims and debts"),
  INTENTION("整合意向", "Intention to consolidate");

  @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
  private final LocalizedText label;

  SurveyGroup(String zh, String en) {
    this.label = new LocalizedText(zh, en);
  }

  public LocalizedText label() {
    return label;
  }
}
