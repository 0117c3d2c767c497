package org.kuangheng.consolidation;

/** The hard constraints on a group (整合硬约束); each has one method, one reason and one test. */
public enum ConstraintName {
  CONNECTED,
  RESERVES,
  CAPACITY,
  LIFE,
  ONE_SYSTEM,
  MINERALS,
  COUNTY,
  SIZE,
  LOCK,
  BAN
}
