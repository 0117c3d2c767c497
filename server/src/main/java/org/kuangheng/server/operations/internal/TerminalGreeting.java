package org.kuangheng.server.operations.internal;

import java.util.List;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.identity.DemoAccounts;
import org.kuangheng.server.identity.DemoAccounts.DemoAccount;
import org.kuangheng.server.operations.Greeting;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The greeting in the installation's language. */
@Component
class TerminalGreeting implements Greeting {
  private final Installation installation;
  private final DemoAccounts accounts;
  private final Environment environment;

  TerminalGreeting(Installation installation, DemoAccounts accounts, Environment environment) {
    this.installation = installation;
    this.accounts = accounts;
    this.environment = environment;
  }

  @Override
  public String text() {
    boolean zh = installation.lang() == Lang.ZH;
    String port = environment.getProperty("local.server.port", "");
    StringBuilder text = new StringBuilder("\n");
    text.append(zh ? "矿衡已启动：" : "Kuangheng is running: ");
    text.append("http://localhost:").append(port).append("/\n");
    text.append(zh ? "数据目录：" : "Data: ");
    text.append(installation.data().toAbsolutePath().normalize()).append('\n');
    if (installation.demo()) {
      demo(text, zh, accounts.list());
    }
    text.append(
        zh
            ? "停止：按 Ctrl-C，或另开终端执行 ./run --stop\n"
            : "To stop: Ctrl-C, or ./run --stop in another terminal\n");
    return text.toString();
  }

  private static void demo(StringBuilder text, boolean zh, List<DemoAccount> accounts) {
    text.append(
        zh
            ? "演示账号（仅演示模式可用；人、企业与矿山均为虚构）：\n"
            : "Demo accounts (in demo mode only; all people, firms and mines are fictional):\n");
    for (DemoAccount account : accounts) {
      text.append(
          "  %-16s %-20s %-14s %s%n"
              .formatted(account.login(), account.password(), account.role(), account.unit()));
    }
  }
}
