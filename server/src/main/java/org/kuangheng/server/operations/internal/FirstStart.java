package org.kuangheng.server.operations.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.identity.FirstAdministrators;
import org.kuangheng.server.identity.FirstAdministrators.First;

/**
 * Asks for the first two administrators at the terminal (首次启动), until both are good: the one opens
 * accounts, the other grants roles. No password has a default.
 */
final class FirstStart {
  private static final int ATTEMPTS = 5;

  private final FirstAdministrators administrators;
  private final Terminal terminal;
  private final Lang lang;

  FirstStart(FirstAdministrators administrators, Terminal terminal, Lang lang) {
    this.administrators = administrators;
    this.terminal = terminal;
    this.lang = lang;
  }

  /**
   * @throws NobodyToAdministerException if nobody answers, or no answer was good
   */
  void ask() {
    if (!administrators.needed()) {
      return;
    }
    say(
        "首次启动：请建立系统管理员和安全管理员（三员分立，须为两人）。密码至少 12 个字符，不显示。",
        "First start: make the system administrator and the security administrator (two people)."
            + " Passwords have at least 12 characters and are not shown.");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      First system = first("系统管理员（开设账号，不授权）", "System administrator (opens accounts)");
      First security = first("安全管理员（授予角色，不开账号）", "Security administrator (grants roles)");
      List<Issue> issues = administrators.create(system, security);
      if (issues.isEmpty()) {
        say("已建立。首次登录时各自绑定第二因素。", "Made. Each enrols a second factor at the first sign-in.");
        return;
      }
      issues.forEach(issue -> terminal.say("  " + issue.what(lang) + " " + issue.remedy(lang)));
    }
    throw new NobodyToAdministerException();
  }

  private First first(String zh, String en) {
    say(zh, en);
    return new First(
        answered(terminal.line(words("  登录名：", "  Login: "))),
        answered(terminal.line(words("  姓名：", "  Name: "))),
        answered(terminal.secret(words("  密码：", "  Password: "))));
  }

  private static String answered(@Nullable String answer) {
    if (answer == null) {
      throw new NobodyToAdministerException();
    }
    return answer;
  }

  private void say(String zh, String en) {
    terminal.say(words(zh, en));
  }

  private String words(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
