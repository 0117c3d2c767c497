package org.kuangheng.facts;

/** The state of a mine: producing 生产, stopped 停产, under construction 在建, in preparation 筹建. */
public enum OperatingState {
  PRODUCING,
  STOPPED,
  BUILDING,
  PREPARING
}
