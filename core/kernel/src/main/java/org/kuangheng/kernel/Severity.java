package org.kuangheng.kernel;

/** How grave a finding is. Only a blocking one stops the work that found it. */
public enum Severity {
  BLOCKING,
  WARNING,
  NOTE
}
