package org.kuangheng.server.operations.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.identity.FirstAdministrators.First;
import org.kuangheng.server.identity.Rescue;
import org.kuangheng.server.identity.Role;

/**
 * Asks at the terminal what is to be rescued (应急恢复): an administrator of accounts or of roles who
 * is lost, or the key of the stored secrets. Nothing is done without a ground, and an empty answer
 * to the first question does nothing.
 */
final class RescueAtTerminal {
  private static final int ATTEMPTS = 5;

  private final Rescue rescue;
  private final Terminal terminal;
  private final Lang lang;

  RescueAtTerminal(Rescue rescue, Terminal terminal, Lang lang) {
    this.rescue = rescue;
    this.terminal = terminal;
    this.lang = lang;
  }

  /** Asks once what to rescue, does it, and says what was done. */
  void ask() {
    say(
        "应急恢复：1 安全管理员　2 系统管理员　3 更换第二因素密钥（secrets.key）　直接回车则不做。所做的事连同理由载入审计记录。",
        "Rescue: 1 security administrator, 2 system administrator, 3 another key of the second"
            + " factors (secrets.key), Enter for nothing. What is done goes into the record with"
            + " its ground.");
    if (!rescue.secretsAreReadable()) {
      say(
          "  本服务缺少现用密钥：若有另行保管的 secrets.key，请放回数据目录，不必更换。",
          "  This server lacks the key in force: if secrets.key was kept apart, put it back"
              + " instead.");
    }
    switch (answer(terminal.line(words("  选择：", "  Choice: ")))) {
      case "1" -> administrator(Role.SECURITY_ADMIN);
      case "2" -> administrator(Role.SYSTEM_ADMIN);
      case "3" -> key();
      default -> say("没有改动。", "Nothing was changed.");
    }
  }

  private void administrator(Role kind) {
    List<String> atWork = rescue.atWork(kind);
    if (!atWork.isEmpty()) {
      terminal.say(
          words("  该类在用账号：", "  Accounts of this kind in use: ") + String.join(", ", atWork));
    }
    say(
        "  填写原登录名则恢复该账号（换密码，解除第二因素、锁定和停用）；填写新登录名则另开账号。",
        "  The login it had restores that account (new password; second factor, lock and closure"
            + " lifted); an unused login opens another.");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      First person =
          new First(
              answer(terminal.line(words("  登录名：", "  Login: "))),
              answer(terminal.line(words("  姓名：", "  Name: "))),
              answer(terminal.secret(words("  新密码：", "  New password: "))));
      if (person.login().isBlank()) {
        break;
      }
      List<Issue> issues = rescue.restore(kind, person, ground());
      if (issues.isEmpty()) {
        say(
            "已恢复，已载入审计记录。下次登录时绑定第二因素。",
            "Done and recorded. A second factor is enrolled at the next sign-in.");
        return;
      }
      issues.forEach(issue -> terminal.say("  " + issue.what(lang) + " " + issue.remedy(lang)));
    }
    say("没有改动。", "Nothing was changed.");
  }

  private void key() {
    String ground = ground();
    if (ground.isBlank()) {
      say("没有填写理由，没有改动。", "No ground was given; nothing was changed.");
      return;
    }
    int lost = rescue.renewSecretsKey(ground);
    terminal.say(
        words(
            "已更换密钥，请另行保管新的 secrets.key；须重新绑定第二因素的人数：" + lost,
            "The key was changed; keep the new secrets.key apart. People who must enrol a second"
                + " factor anew: "
                + lost));
  }

  private String ground() {
    return answer(terminal.line(words("  理由：", "  Ground: "))).strip();
  }

  private static String answer(@Nullable String line) {
    return line == null ? "" : line.strip();
  }

  private void say(String zh, String en) {
    terminal.say(words(zh, en));
  }

  private String words(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
