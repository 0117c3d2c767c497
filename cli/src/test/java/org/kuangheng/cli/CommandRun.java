package org.kuangheng.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** One command line run inside the test, with what it printed and its exit code. */
record CommandRun(int exit, String out, String err) {
  static final Path ROOT = Path.of(System.getProperty("kuangheng.root", "..")).toAbsolutePath();
  static final Path DEMO = ROOT.resolve("examples/yuncheng-demo");
  static final Path PACK = ROOT.resolve("policy-packs/yuncheng-2025-9");

  static CommandRun of(Object... arguments) {
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = String.valueOf(arguments[i]);
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse("2025-06-01T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    int exit = Main.run(new Surroundings(new PrintWriter(out), new PrintWriter(err), clock), args);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
