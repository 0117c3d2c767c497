package org.kuangheng.kernel;

/**
 * A kind of finding. Each module has one enum that implements this; its sentences stand in {@code
 * issues_zh.properties} and {@code issues_en.properties} beside the enum, as {@code <code>.what}
 * and {@code <code>.remedy}, with {@code {name}} for each value.
 */
public interface IssueCode {
  /** The enum constant's name; unique in its module. */
  String name();

  Severity severity();
}
