package org.kuangheng.cli.command;

import org.kuangheng.cli.Surroundings;
import picocli.CommandLine.Command;

/** {@code kuangheng pack}. */
@Command(
    name = "pack",
    subcommands = {PackCheckCommand.class})
final class PackCommand extends CommandGroup {
  PackCommand(Surroundings surroundings) {
    super(surroundings);
  }
}
