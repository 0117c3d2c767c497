package org.kuangheng.kernel;

/** The mining method (开采方式): open pit 露天, underground 地下, or both 露天/地下. */
public enum MiningMethod {
  OPEN_PIT,
  UNDERGROUND,
  COMBINED
}
