package org.kuangheng.cli.command;

import org.kuangheng.cli.Surroundings;
import picocli.CommandLine.Command;

/** {@code kuangheng receipt}. */
@Command(
    name = "receipt",
    subcommands = {ReceiptVerifyCommand.class})
final class ReceiptCommand extends CommandGroup {
  ReceiptCommand(Surroundings surroundings) {
    super(surroundings);
  }
}
