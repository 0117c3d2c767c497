package org.kuangheng.fuzz;

/** Registry strings (登记坐标串). */
public final class RegistryStringFuzz {
  private RegistryStringFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Trial.areas("registry.txt", bytes);
  }
}
