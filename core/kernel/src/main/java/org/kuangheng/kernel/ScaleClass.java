package org.kuangheng.kernel;

/** The class of a production scale (生产规模): small 小型, medium 中型, large 大型; in this order. */
public enum ScaleClass {
  SMALL,
  MEDIUM,
  LARGE
}
