package org.kuangheng.server.operations.internal;

/** The installation has no administrators and nobody at the terminal made them. */
final class NobodyToAdministerException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NobodyToAdministerException() {
    super(
        "本系统还没有管理员：请在终端执行一次 ./run --empty，按提示建立系统管理员和安全管理员；之后即可无人值守启动。"
            + " This installation has no administrators yet: run ./run --empty once at a terminal and"
            + " make the system and the security administrator; after that it starts unattended.");
  }
}
