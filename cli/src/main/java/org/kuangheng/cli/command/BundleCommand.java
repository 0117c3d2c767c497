package org.kuangheng.cli.command;

import org.kuangheng.cli.Surroundings;
import picocli.CommandLine.Command;

/** {@code kuangheng bundle}. */
@Command(
    name = "bundle",
    subcommands = {BundleVerifyCommand.class})
final class BundleCommand extends CommandGroup {
  BundleCommand(Surroundings surroundings) {
    super(surroundings);
  }
}
