package org.kuangheng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.kuangheng.cli.command.RootCommand;

/** The entry of {@code kuangheng}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(new Surroundings(out, err, Clock.system(ZoneId.of("Asia/Shanghai"))), args);
    out.flush();
    System.exit(exit);
  }

  /** Runs one command line and returns its exit code; never throws. */
  public static int run(Surroundings surroundings, String... args) {
    return RootCommand.commandLine(surroundings, args).execute(args);
  }
}
