package org.kuangheng.cli.command;

import org.kuangheng.cli.Surroundings;
import picocli.CommandLine.Command;

/** {@code kuangheng log}. */
@Command(
    name = "log",
    subcommands = {LogVerifyCommand.class})
final class LogCommand extends CommandGroup {
  LogCommand(Surroundings surroundings) {
    super(surroundings);
  }
}
