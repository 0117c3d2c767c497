package org.kuangheng.cli.command;

import java.util.concurrent.Callable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.Surroundings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only gathers others and, called by itself, shows its help. */
abstract class CommandGroup implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Spec private CommandSpec spec;

  CommandGroup(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(surroundings.out());
    surroundings.out().flush();
    return ExitCode.OK;
  }
}
