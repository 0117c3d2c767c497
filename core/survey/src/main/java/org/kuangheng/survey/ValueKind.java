package org.kuangheng.survey;

/**
 * The kind of a fact's value (事实值类型) in sheet 核查事实; mirrors the kinds of the caller's catalogue.
 */
public enum ValueKind {
  YES_NO,
  AMOUNT,
  WORD,
  DAY
}
